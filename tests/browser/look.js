// What a person, or a screen reader, finds inside one interview, or map, on the page: its controls by role and accessible name.
// The body of a function that WebDriver runs with (task, query, number of the interview on the page).
//
// Names follow the order of the accessible name computation for what this widget uses: aria-labelledby, aria-label,
// <label> or <legend>, content, title and placeholder. It is a short stand-in for the browser's own computation, since
// asking the driver for each element's role and label takes one request each; a test compares the two.
const [task, query, number = 0] = arguments;
const host = document.querySelectorAll("sociogram-interview, sociogram-workshop, sociogram-map, #page")[number];
// The front page, the author's and the cohort page have no element of ours around them: all of the page is looked at.
const root = /** @type {any} */ (host?.shadowRoot ?? (host && document));
if (!root) return null;
if (task !== "elements" && root.querySelector("[aria-busy=true]")) return "busy";
// A modal dialog makes everything else unreachable.
const scope = root.querySelector("dialog[open]") ?? root;

const INPUTS = {
  radio: "radio",
  checkbox: "checkbox",
  range: "slider",
  date: "date",
  number: "spinbutton",
  file: "button",
  search: "searchbox",
};
const ROLES = {
  BUTTON: "button",
  SUMMARY: "disclosure",
  TEXTAREA: "textbox",
  SELECT: "combobox",
  OPTION: "option",
  FIELDSET: "group",
  DIALOG: "dialog",
  PROGRESS: "progressbar",
  MAIN: "main",
  A: "link",
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  LI: "listitem",
  UL: "list",
};
const NAMED_BY_CONTENT = new Set(["button", "disclosure", "option", "heading", "link"]);
const LISTED = "button, summary, input, textarea, select, fieldset, dialog, progress, section, main, h1, h2, h3, h4, a[href], [role]";

/** Where in an element it is looked whether something lies over it, from its one end to the other. */
const GRID = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const tidy = (words) => words.replace(/\s+/g, " ").trim();

function visible(element) {
  return element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
}

function text(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.getAttribute("aria-hidden") === "true" || node.hidden) return "";
  if (["INPUT", "SELECT", "TEXTAREA", "STYLE"].includes(node.tagName)) return "";
  const inside = [...node.childNodes].map(text).join("");
  return getComputedStyle(node).display.startsWith("inline") ? inside : ` ${inside} `;
}

function role(element) {
  const own = element.getAttribute("role");
  if (own) return own;
  if (element.tagName === "INPUT") return INPUTS[element.type] ?? "textbox";
  if (element.tagName === "SECTION") return element.hasAttribute("aria-label") ? "region" : "";
  return ROLES[element.tagName] ?? "";
}

function name(element) {
  const others = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  if (others.length) return tidy(others.map((id) => text(root.getElementById(id) ?? new Text())).join(" "));
  const own = tidy(element.getAttribute("aria-label") ?? "");
  if (own) return own;
  if (element.labels?.length) return tidy([...element.labels].map(text).join(" "));
  if (element.tagName === "FIELDSET") {
    const legend = element.querySelector(":scope > legend");
    return legend ? tidy(text(legend)) : "";
  }
  if (NAMED_BY_CONTENT.has(role(element))) return tidy(text(element));
  return tidy(element.getAttribute("title") ?? element.getAttribute("placeholder") ?? "");
}

/** The names of what an element lies in, innermost first. */
function within(element) {
  const names = [];
  for (let at = element.parentElement; at; at = at.parentElement) {
    const words = ["FIELDSET", "SECTION", "DIALOG", "NAV"].includes(at.tagName) ? name(at) : "";
    if (words) names.push(words);
  }
  return names;
}

function pressed(element) {
  const state = element.getAttribute("aria-pressed");
  return state === null ? (element.checked ?? null) : state === "true";
}

/** What describes an element: what a slider says in place of its number, its hint, its unit, what is wrong with it. */
function told(element) {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(/\s+/).filter(Boolean);
  const words = ids.map((id) => text(root.getElementById(id) ?? new Text()));
  return tidy([element.getAttribute("aria-valuetext") ?? "", ...words].join(" "));
}

function describe(element) {
  return {
    role: role(element),
    name: name(element),
    within: within(element),
    value: element.value ?? null,
    on: pressed(element),
    disabled: element.disabled ?? false,
    focused: root.activeElement === element,
    keypad: element.inputMode ?? "",
    told: told(element),
  };
}

const all = () => [...scope.querySelectorAll(LISTED)].filter((it) => role(it) && visible(it));

function fits(element) {
  if (query.role && role(element) !== query.role) return false;
  const words = name(element);
  if (query.name !== null && words !== query.name) return false;
  if (query.starts !== null && !words.startsWith(query.starts)) return false;
  return query.within === null || within(element).includes(query.within);
}

/** What Tab stops at, in its order. Of a group of radio buttons, that is the chosen one or the first. */
function stops() {
  const candidates = "button, summary, input, textarea, select, a[href], [tabindex]";
  const listed = [...scope.querySelectorAll(candidates)].filter((it) => !it.disabled && it.tabIndex >= 0 && visible(it));
  return listed.filter((it) => {
    if (it.type !== "radio") return true;
    const group = listed.filter((other) => other.type === "radio" && other.name === it.name);
    return (group.find((other) => other.checked) ?? group[0]) === it;
  });
}

/** The radio button of its group at which Tab stops; any other control itself. */
function stopOf(element) {
  if (element.type !== "radio") return element;
  return stops().find((it) => it.type === "radio" && it.name === element.name) ?? element;
}

/** How many Tabs there seem to be from the focus to an element; negative is back. */
function tabs(element) {
  const target = stopOf(element);
  const order = stops();
  const to = order.indexOf(target);
  const from = root.activeElement;
  if (from === target) return 0;
  if (!from) return to + 1;
  const at = order.indexOf(from);
  if (at >= 0) return to - at;
  const before = order.filter((it) => from.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING).length;
  return to >= before ? to - before + 1 : to - before;
}

/** Whether a tap in the middle of an element would reach it. */
function reachable(element) {
  const { x, y } = middle(element);
  const hit = root.elementFromPoint(x, y);
  if (!hit) return false;
  const label = hit.closest("label");
  return element.contains(hit) || hit.contains(element) || (label !== null && label.control === element);
}

/**
 * Where a tap reaches an element: of a grid of points inside it, those that are in sight and on which nothing else lies.
 * What is too small to be tapped by itself, as a box that is painted by its label, counts with its label.
 */
function open(element) {
  const label = element.labels?.[0];
  const shown = label?.contains(element) ? label : element;
  const area = shown.getBoundingClientRect();
  const points = [];
  for (const along of GRID) {
    for (const across of GRID) {
      const [x, y] = [area.x + area.width * across, area.y + area.height * along];
      const hit = root.elementFromPoint(x, y);
      if (hit && shown.contains(hit)) points.push([x, y]);
    }
  }
  return points;
}

/**
 * Notes from now on what a screen reader tells without being asked: what gets the focus, whom the keyboard's cursor on the
 * map is on, and what live regions come to say.
 */
function listen() {
  const heard = (host.heard = []);
  // It is told as it is once the page has done all that it does at once: a heading may be focused before it is written.
  const tell = (how, element) => {
    const told = { how, ...describe(element) };
    heard.push(told);
    queueMicrotask(() => element.isConnected && Object.assign(told, describe(element)));
  };
  root.addEventListener("focusin", ({ target }) => tell("focus", target));
  const LIVE = "[aria-live], [role=status], [role=alert]";
  const watch = (changes) => {
    const live = new Map();
    for (const { target, addedNodes, attributeName } of changes) {
      const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      if (attributeName) {
        const one = root.getElementById(element.getAttribute(attributeName) ?? "");
        if (one && element === root.activeElement) tell("cursor", one);
        continue;
      }
      const added = [...addedNodes].filter((it) => it.nodeType === Node.ELEMENT_NODE);
      const inside = added.flatMap((it) => (it.matches(LIVE) ? [it] : [...it.querySelectorAll(LIVE)]));
      const around = element?.closest(LIVE);
      for (const region of inside) live.set(region, "inserted");
      if (around && !live.has(around)) live.set(around, "live");
    }
    for (const [region, how] of live) {
      if (region.isConnected) heard.push({ how, ...describe(region), name: tidy(text(region)) });
    }
  };
  const wanted = { subtree: true, childList: true, characterData: true, attributeFilter: ["aria-activedescendant"] };
  new MutationObserver(watch).observe(root, wanted);
}

/** Whether there is anything of an element to be seen, once it is scrolled to. */
function isRendered(element) {
  const { width, height } = (element.labels?.[0] ?? element).getBoundingClientRect();
  return visible(element) && width > 1 && height > 1;
}

function middle(element) {
  const area = element.getBoundingClientRect();
  return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
}

/** Scrolls as a hand would before it taps; WebDriver's own click does the same. A map is brought into view whole. */
function reveal(element) {
  const { top, bottom } = element.getBoundingClientRect();
  const cut = role(element) === "application" && (top < 0 || bottom > innerHeight);
  if (cut || !reachable(element)) element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
}

switch (task) {
  case "all":
    return all().map(describe);
  case "elements":
    return all();
  case "find": {
    const listed = [...scope.querySelectorAll(LISTED)];
    const found = listed.filter((it) => role(it) && fits(it) && visible(it));
    if (found.length === 1) reveal(found[0]);
    return found.map((it) => {
      const area = it.getBoundingClientRect();
      const group = it.type === "radio" ? [...root.querySelectorAll("input")].filter((o) => o.name === it.name) : [];
      return {
        ...describe(it),
        ...middle(it),
        width: area.width,
        height: area.height,
        reachable: reachable(it),
        tabs: query.tabs ? tabs(it) : 0,
        arrows: query.tabs ? group.indexOf(it) - group.indexOf(stopOf(it)) : 0,
        atStop: query.tabs && root.activeElement === stopOf(it),
      };
    });
  }
  case "where": {
    const words = (selector) => tidy([...scope.querySelectorAll(selector)].map(text).join(" / "));
    const dialog = scope === root ? root.querySelector("[role=dialog]") : scope;
    const about = scope.querySelector(".about-name, .form .question");
    return {
      stage: root.querySelector("[data-stage]")?.dataset.stage ?? null,
      title: words("h2"),
      asked: words("h3"),
      about: about ? tidy(text(about)) : "",
      dialog: dialog ? name(dialog) : "",
      alert: words("[role=alert]"),
      said: tidy(root.querySelector(".said")?.textContent ?? ""),
    };
  }
  case "open": {
    const found = all().filter(fits);
    if (found.length !== 1) return [];
    reveal(found[0]);
    return open(found[0]);
  }
  case "sight":
    if (!root.activeElement) return null;
    return [describe(root.activeElement), isRendered(root.activeElement), open(root.activeElement).length > 0];
  case "listen":
    return listen();
  case "heard":
    return host.heard.splice(0);
  case "focus":
    return root.activeElement ? describe(root.activeElement) : null;
  case "cursor": {
    // Whom the keyboard's cursor on the map is on.
    const id = root.activeElement?.getAttribute("aria-activedescendant");
    const one = id ? root.getElementById(id) : null;
    return one ? { name: name(one), ...middle(one) } : null;
  }
  case "text":
    return tidy(text(scope === root ? root.querySelector(".sociogram, .failure, .workshop, .stage") : scope));
}
