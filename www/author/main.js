// The author's page: a protocol on one side, as forms or as text, and the interview that it makes on the other.
import { render } from "lit-html";
import { EMPTY } from "./beginnings.js";
import { Desk } from "./desk.js";
import { draft, drafts, keep } from "./drafts.js";
import { documentText, notJson } from "./edits.js";
import { check, spotOf } from "./faults.js";
import { focusAt, keepFocus } from "./focus.js";
import { examples, exampleText, galleryPart } from "./gallery.js";
import { Living } from "./living.js";
import { extras } from "./extras.js";
import { Schema } from "./schema.js";
import { shell, titleOf } from "./shell.js";

/** How long after a change the interview follows, and the draft is kept, in milliseconds. */
const PAUSE = 350;
/** The longest protocol, in characters; the checker takes no longer ones. */
const LONGEST = 2_000_000;

const page = /** @type {HTMLElement} */ (document.querySelector("#page"));

/** What is on the page besides the desk. */
const shown = /** @type {import("./shell.js").Shown} */ ({
  view: "forms",
  size: "phone",
  tab: "work",
  said: "",
  saved: "",
  living: "",
  isFilling: false,
});

/** @type {Desk} */
let desk;
/** @type {Living | undefined} */
let living;
/** @type {import("./editor.js").Editor | undefined} */
let editor;
let id = "";
/** The text whose faults are known. */
let checked = "";
let pause;

// What is shown before there is a study.
let offered = /** @type {import("./gallery.js").Example[]} */ ([]);
let kept = /** @type {import("./drafts.js").Draft[]} */ ([]);

/** Shows something in place of what was on the page, which takes no focus along. */
const draw = (what) => keepFocus(page, () => render(what, page));

async function gallery(said = "") {
  document.title = "Make a study – Sociogram";
  living = editor = undefined;
  // Without a database there are no drafts; the rest works.
  kept = await drafts().catch(() => []);
  try {
    offered = await examples();
  } catch (error) {
    said ||= error.message;
  }
  const begin = async (text) => {
    try {
      start(await text, crypto.randomUUID());
    } catch (error) {
      gallery(error.message);
    }
  };
  const beginnings = {
    empty: () => begin(documentText(EMPTY)),
    example: (file) => begin(exampleText(file)),
    draft: (wanted) => resume(wanted),
    file: openFile,
    discarded: () => gallery(),
  };
  draw(galleryPart({ examples: offered, kept, said }, beginnings));
}

async function resume(wanted) {
  const found = await draft(wanted).catch(() => undefined);
  if (!found) return gallery("This draft is not on this device any more. Choose another, or begin anew.");
  start(found.text, found.id);
}

/** Lets the author choose a file. */
function openFile() {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".json,application/json" });
  input.addEventListener("change", () => input.files?.[0] && take(input.files[0]));
  input.click();
}

/** Opens a file, or says why not. */
async function take(/** @type {File} */ file) {
  const refuse = (said) => (desk && page.querySelector(".desk") ? say(said) : gallery(said));
  if (file.size > LONGEST * 2) return refuse(`${file.name} is too large to be a protocol: those have 2 MB of text at most.`);
  const text = (await file.text()).replace(/^\ufeff/, "");
  const fault = notJson(text);
  if (fault && !/^\s*[{[]/.test(text))
    return refuse(`${file.name} is no protocol: it is not JSON. A protocol is the file that “Save” makes here, with “.json” at its end.`);
  start(text, crypto.randomUUID());
  if (fault) showText();
}

/** Begins to work on a text. */
function start(text, own) {
  id = own;
  desk.open(text);
  shown.view = "forms";
  shown.said = "";
  history.replaceState(null, "", `?draft=${id}`);
  if (desk.doc.fault) shown.view = "text";
  update();
  soon();
}

/** Says something at the top. */
function say(words) {
  shown.said = words;
  update();
}

/** Checks, shows the interview and keeps the draft, a little later. */
function soon() {
  clearTimeout(pause);
  living?.wait(true);
  pause = setTimeout(settle, PAUSE);
}

async function settle() {
  const { doc } = desk;
  const { text } = doc;
  keep({ id, title: titleOf(desk), text, changed: Date.now() }).then(
    () => (shown.saved = "Draft kept on this device"),
    () => (shown.saved = "Not kept on this device: save it as a file"),
  );
  if (doc.fault) {
    desk.faults = [{ path: [], code: "not-json", message: doc.fault.message }];
    desk.dispatchEvent(new Event("faults"));
    living?.wait(false);
    return update();
  }
  try {
    const found = await check(text);
    // Another change may have come meanwhile.
    if (text !== desk.doc.text) return;
    desk.faults = found;
    checked = text;
  } catch (error) {
    shown.said = `The checker could not be loaded: ${error.message}. Load the page again.`;
    living?.wait(false);
  }
  desk.dispatchEvent(new Event("faults"));
  update();
  look();
}

/** The stage and prompt that are worked on. */
function wanted() {
  const { place } = desk;
  if (place.part !== "stage") return undefined;
  const stage = desk.book.stages[place.at];
  const prompt = place.prompt === undefined ? undefined : stage?.it?.prompts?.[place.prompt]?.id;
  return stage ? { stage: stage.id, prompt } : undefined;
}

function look() {
  // What has just been changed is looked at when it has been checked.
  if (checked !== desk.doc.text) return;
  if (desk.faults.length || desk.doc.fault) {
    living?.wait(false);
    const several = desk.faults.length;
    shown.living = `The interview is shown as it was before: ${several === 1 ? "one thing is" : `${several} things are`} to mend.`;
    return update();
  }
  living?.show(desk.doc.text, wanted());
}

/** Turns to the text, and to a place in it. */
async function showText(/** @type {{ from: number, to: number } | undefined} */ spot = undefined) {
  shown.view = "text";
  update();
  await editing();
  if (spot) editor?.show(spot);
}

/** Has the text editor fetched and put into its place. */
async function editing() {
  const root = page.querySelector("author-text")?.shadowRoot;
  if (!root || (editor && editor.view.root === root)) return;
  const { Editor } = await import("./editor.js");
  if (!root.firstChild) editor = new Editor(root, desk);
}

/** Where in the document the forms are, as a place in the text. */
function placeInText() {
  const { place } = desk;
  const path =
    place.part === "stage"
      ? ["stages", place.at]
      : place.part === "ego"
        ? ["codebook", "ego"]
        : place.part === "types"
          ? ["codebook", "alters"]
          : place.part === "kinds"
            ? ["codebook", "ties"]
            : [];
  const { from } = spotOf(desk.doc.tree, { path, code: "" });
  return { from, to: from };
}

/** Turns to where a fault is, in the forms or in the text. */
function goToFault(fault) {
  const { path } = fault;
  if (shown.view === "text")
    return showText(desk.doc.fault ? { from: desk.doc.fault.at, to: desk.doc.fault.at } : spotOf(desk.doc.tree, fault));
  const part =
    path[0] === "stages" && typeof path[1] === "number"
      ? { part: "stage", at: path[1] }
      : path[1] === "ego"
        ? { part: "ego" }
        : path[1] === "alters"
          ? { part: "types" }
          : path[1] === "ties"
            ? { part: "kinds" }
            : path[0] === "measures"
              ? { part: "measures" }
              : { part: "study" };
  desk.goTo(/** @type {import("./desk.js").Place} */ (part));
  for (let length = path.length; length > 0; length--) {
    if (focusAt(path.slice(0, length))) return document.activeElement?.scrollIntoView({ block: "center" });
  }
}

function save() {
  const name = `${typeof desk.doc.value.id === "string" && desk.doc.value.id ? desk.doc.value.id : "protocol"}.json`;
  const link = Object.assign(document.createElement("a"), {
    href: URL.createObjectURL(new Blob([desk.doc.text], { type: "application/json" })),
    download: name,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say(`Saved as ${name}.`);
}

/** Fills the interview with made-up people. */
async function fill() {
  if (shown.isFilling) return;
  shown.isFilling = true;
  update();
  try {
    living?.answers((await extras.madeUp?.(desk.doc.text)) ?? []);
    await living?.show(desk.doc.text, wanted());
  } catch (error) {
    say(`No people could be made up: ${error.message}`);
  }
  shown.isFilling = false;
  update();
}

async function empty() {
  living?.answers([]);
  await living?.show(desk.doc.text, wanted());
}

/** @type {import("./shell.js").Ways} */
const ways = {
  turn(change) {
    Object.assign(shown, change);
    update();
  },
  gallery() {
    history.replaceState(null, "", "./author.html");
    gallery();
  },
  text: () => showText(desk.doc.fault ? undefined : placeInText()),
  fault: goToFault,
  file: openFile,
  save,
  fill,
  empty,
};

function update() {
  document.title = `${titleOf(desk)} – Sociogram`;
  draw(shell(desk, shown, ways));
  const frame = /** @type {HTMLIFrameElement | null} */ (page.querySelector("iframe"));
  if (frame && living?.frame !== frame) {
    living = new Living(
      frame,
      (words) => {
        shown.living = words;
        update();
      },
      () => {},
    );
  }
  fit();
  if (shown.view === "text") editing();
}

/** Makes the interview as large as there is room for. */
function fit() {
  const device = /** @type {HTMLElement | null} */ (page.querySelector(".device"));
  const frame = device?.querySelector("iframe");
  if (!device || !frame) return;
  const [width, height] = shown.size === "phone" ? [360, 680] : [1280, 800];
  const scale = Math.min(1, (device.clientWidth - 2) / width);
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` });
  device.style.height = `${height * scale}px`;
}

/** The room for the text editor, whose styles apply in here only: no style of the page's policy lets others in. */
class AuthorText extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }
}
customElements.define("author-text", AuthorText);

/** Keys that hold anywhere but in the text, which has its own. */
function keys(/** @type {KeyboardEvent} */ event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !page.querySelector(".desk")) return;
  const key = event.key.toLowerCase();
  if (key === "s") save();
  else if (event.target instanceof AuthorText) return;
  else if (key === "z" && event.shiftKey) desk.doc.redo();
  else if (key === "z") desk.doc.undo();
  else if (key === "y") desk.doc.redo();
  else return;
  event.preventDefault();
}

async function begin() {
  page.replaceChildren();
  const response = await fetch(new URL("schema/protocol.schema.json", document.baseURI));
  if (!response.ok) throw new Error(`the server answered ${response.status} for the schema of protocols`);
  desk = new Desk(new Schema(await response.json()), documentText(EMPTY));
  desk.addEventListener("change", () => {
    shown.said = "";
    update();
    soon();
  });
  desk.addEventListener("place", () => {
    if (shown.view === "text") showText(placeInText());
    update();
    const heading = /** @type {HTMLElement | null} */ (page.querySelector(".forms h2"));
    if (shown.view === "forms") heading?.focus();
    page.querySelector('.go[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
    look();
  });
  desk.addEventListener("look", look);
  document.addEventListener("keydown", keys);
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
  addEventListener("resize", fit);
  const asked = new URLSearchParams(location.search);
  const [own, example] = [asked.get("draft"), asked.get("example")];
  if (own) return resume(own);
  if (example) return start(await exampleText(`${example}.json`), crypto.randomUUID());
  return gallery();
}

begin().catch((error) => {
  const said = `The page could not start: ${error.message}. Load it again; if that does not help, the folder it lies in may not be whole.`;
  page.replaceChildren(Object.assign(document.createElement("p"), { className: "refusal", role: "alert", textContent: said }));
});
