// What keeps an interview from starting or going on, and how that is told to the participant.

/** An error with a stable code, as it goes into `sociogram-error`. */
export class Failure extends Error {
  constructor(code, message, faults = []) {
    super(message);
    this.code = code;
    this.faults = faults;
  }
}

// What tells of it may be in another language than the page.
const element = (name, text = "") => Object.assign(document.createElement(name), { textContent: text, dir: "auto" });

/**
 * A card that tells of a failure. Whatever a host or a protocol wrote is put in as text. `ways` are buttons: what each is
 * called, and what it does.
 */
export function card(title, { message, faults = [] }, ways = []) {
  const card = element("div");
  card.className = "failure";
  card.part = "failure";
  card.role = "alert";
  card.append(element("h2", title), element("p", message));
  if (faults.length) {
    const list = element("ul");
    for (const fault of faults) {
      const item = element("li");
      item.append(element("code", fault.path), ` ${fault.message}`);
      list.append(item);
    }
    card.append(list);
  }
  if (ways.length) {
    const buttons = element("div");
    buttons.className = "welcome-ways";
    ways.forEach(([name, act], at) => {
      const button = Object.assign(element("button", name), { type: "button", className: at ? "button" : "button primary", onclick: act });
      // They stand in the direction of their words only if they have none of their own.
      button.removeAttribute("dir");
      buttons.append(button);
    });
    card.append(buttons);
  }
  return card;
}
