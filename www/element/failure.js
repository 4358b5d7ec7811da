// What keeps an interview from starting, and how that is told to the participant.

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

/** A card that tells of a failure. Whatever a host or a protocol wrote is put in as text. */
export function card(title, { message, faults }) {
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
  return card;
}
