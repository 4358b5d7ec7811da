// The interview in a frame of somebody else's page. It talks with one origin only, that in ?host=…, and only with the
// page around it; the guide in adapters/README.md has every message.
import { asksForProtocol, protocolAddress, variablesIn } from "./address.js";
import { read, write } from "./json.js";

const VERSION = 1;
/** No message may be longer as JSON: a protocol or a journal of a long interview has a tenth of it. */
const LONGEST = 4_000_000;
/** How long after an answer the host is told, in milliseconds. */
const PAUSE = 400;
const FORMATS = ["json", "journal", "compact"];

/** Not as above: where it is blocked, the host hears of it. */
const element = import("./sociogram.js");

const asked = new URLSearchParams(location.search);
const host = asked.get("host") ?? "";

/** Whether a text is an origin, spelled as browsers spell it. */
function isOrigin(text) {
  try {
    return /^https?:/.test(text) && new URL(text).origin === text;
  } catch {
    return false;
  }
}

function refuse(sentence) {
  const told = Object.assign(document.createElement("p"), { className: "refusal", role: "alert", textContent: sentence });
  document.body.replaceChildren(told);
}

/** A name for this load of the page that nobody can guess. */
function named() {
  try {
    return crypto.getRandomValues(new Uint32Array(4)).join("-");
  } catch {
    // A browser without such a source of chance; origin and window are checked besides.
    return `${Math.random()}-${Math.random()}`;
  }
}

/** Begins to talk with the page around this one. */
function talk() {
  // Which load of this page a message belongs to, and how many have gone each way: one that is kept and sent again, or
  // comes late, is known by these.
  const session = named();
  let sent = 0;
  let taken = 0;
  /** @type {any} */
  let interview = null;
  let isOpening = false;
  /** Whether a delivered interview leaves the device. */
  let erases = false;
  let pause;

  const post = (type, more) => parent.postMessage({ sociogram: VERSION, type, session, n: ++sent, ...more }, host);
  const fail = (code, message) => post("error", { code, message, faults: [] });
  /** There will be no interview. */
  const end = (code, message) => {
    refuse(message);
    post("error", { code, message, faults: [], fatal: true });
  };

  /** What the host may ask for. */
  const tasks = {
    init({ protocol, previous, rosters, variables, participant, lang, drafts, delivered }) {
      if (isOpening) return fail("late", "The interview is open already: init counts only while ready says that it waits.");
      open({ protocol, previous, rosters, variables, participant, lang, drafts: drafts === true, delivered });
    },
    /** The host has what complete brought. Only then may it leave the device: the frame can be gone before that. */
    delivered() {
      if (erases && interview?.complete) interview.erase();
    },
    async get({ id, format = "json", most }) {
      if (!interview || !FORMATS.includes(format)) return fail("format", `Ask for one of ${FORMATS.join(", ")}, once ready has come.`);
      try {
        post("file", { id, format, text: await (await interview.export(format, { most: most > 0 ? most : undefined })).text() });
      } catch (error) {
        fail(error.code ?? "internal", error.message);
      }
    },
    reset() {
      interview?.reset();
    },
    room({ height }) {
      if (Number.isFinite(height)) document.body.style.setProperty("--sociogram-room", `${Math.min(Math.max(height, 300), 3000)}px`);
    },
  };

  addEventListener("message", (event) => {
    if (event.origin !== host || event.source !== parent) return;
    const message = event.data;
    if (message?.sociogram !== VERSION || message.session !== session || !Number.isSafeInteger(message.n) || message.n <= taken) return;
    if (!Object.hasOwn(tasks, message.type)) return fail("message", "A message of that type is not known here.");
    if (size(message) > LONGEST) return fail("message", `A message may have ${LONGEST} characters as JSON, and this has more.`);
    taken = message.n;
    tasks[message.type](message);
  });

  /** @param {import("../pkg/types/host.d.ts").FrameInit} init */
  async function open({ protocol, previous, rosters, variables, participant, lang, drafts, delivered }) {
    isOpening = true;
    let address = null;
    try {
      address = protocol ? asked.get("protocol") : protocolAddress(asked);
    } catch (error) {
      return end("protocol-fetch", error.message);
    }
    if (!protocol && !address)
      return end(
        "protocol-fetch",
        "No protocol was asked for: neither in this page’s address (protocol=…) nor in what the host began with.",
      );
    try {
      const { SociogramInterview } = await element;
      interview = new SociogramInterview();
    } catch (error) {
      return end(
        "load",
        `The interview could not be loaded: ${error.message}. Something may block its scripts, or the connection was lost. Load the page again.`,
      );
    }
    erases = (delivered ?? asked.get("delivered")) === "erase";
    const texts = {
      participant: participant ?? asked.get("participant"),
      lang: lang ?? asked.get("lang"),
      autosave: asked.get("autosave"),
      // What is saved here for one host is none of another's business.
      interview: `${host} ${asked.get("interview") ?? address ?? protocol?.id}`,
    };
    for (const [name, text] of Object.entries(texts)) if (typeof text === "string") interview.setAttribute(name, text);
    if (rosters) interview.rosters = rosters;
    const known = variables ?? variablesIn(asked);
    if (known) interview.variables = known;
    if (protocol) interview.protocol = protocol;
    else interview.setAttribute("src", address);
    if (previous) interview.previous = previous;

    const change = async () => {
      const { complete } = interview;
      post("change", drafts ? { complete, draft: await read(await interview.export("journal")) } : { complete });
    };
    interview.addEventListener("sociogram-ready", () =>
      post("ready", { waits: false, complete: interview.complete, network: interview.value }),
    );
    interview.addEventListener("sociogram-change", () => {
      clearTimeout(pause);
      pause = setTimeout(change, PAUSE);
    });
    interview.addEventListener("sociogram-complete", (event) => {
      clearTimeout(pause);
      post("complete", event.detail);
    });
    interview.addEventListener("sociogram-error", ({ detail }) => post("error", detail));
    // A new step begins with its title: the host may have to scroll back up to it.
    interview.addEventListener("focusin", (event) => /** @type {Element} */ (event.composedPath()[0]).matches(".title") && post("step"));
    // The page is in the language of the interview, which has it once whatever tells of it is over.
    for (const type of ["sociogram-ready", "sociogram-step"]) {
      interview.addEventListener(type, () =>
        queueMicrotask(() => {
          const root = interview.shadowRoot?.querySelector("[lang]");
          if (root) document.documentElement.lang = root.lang;
        }),
      );
    }
    document.body.replaceChildren(interview);
    let height = 0;
    new ResizeObserver(() => {
      const now = Math.ceil(document.body.getBoundingClientRect().height);
      if (now !== height) post("resize", { height: (height = now) });
    }).observe(document.body);
  }

  if (asksForProtocol(asked) && !asked.has("wait")) open({});
  else post("ready", { waits: true });
}

function size(message) {
  try {
    return write(message).length;
  } catch {
    return Infinity;
  }
}

if (parent === window) refuse("This page is made to be shown inside a survey. Open it in a frame of the survey’s page.");
else if (!isOrigin(host))
  refuse(
    "This page must be told which page it is shown in: its address needs host=… with that page’s origin, such as host=https://survey.example.",
  );
else {
  // Whoever waits for it hears of it there.
  element.catch(() => {});
  talk();
}
