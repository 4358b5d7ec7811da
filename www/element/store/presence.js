// What the browser tells a store about its page and about others.

/** What comes before a page is left for good, as far as browsers tell: what is only hidden may never be seen again. */
const LEAVING = ["pagehide", "freeze"];
/** What comes when a page is there again. */
const RETURNING = ["pageshow", "resume"];

/** Tells when the page is left and when it is there again, and tells other pages who writes an interview. */
export class Presence {
  #place;
  #channel;
  #leave;
  #look;

  /** `leave` is called before the page is left, `look` when another may have gone on with the interview. */
  constructor(key, { leave, look }) {
    this.#place = JSON.stringify(key);
    [this.#leave, this.#look] = [leave, look];
    for (const type of [...LEAVING, ...RETURNING, "visibilitychange"]) addEventListener(type, this.#hear, true);
    this.#open();
  }

  /** Tells the other pages that the interview has another writer. Without a channel they see it when they look. */
  announce() {
    this.#channel?.postMessage(this.#place);
  }

  close() {
    for (const type of [...LEAVING, ...RETURNING, "visibilitychange"]) removeEventListener(type, this.#hear, true);
    this.#channel?.close();
  }

  #open() {
    if (!globalThis.BroadcastChannel) return;
    this.#channel = new BroadcastChannel("sociogram");
    this.#channel.onmessage = ({ data }) => data === this.#place && this.#look();
  }

  #hear = ({ type, persisted }) => {
    const isHidden = type === "visibilitychange" && document.visibilityState === "hidden";
    if (isHidden || LEAVING.includes(type)) return this.#leave();
    // A page that has only just been loaded has looked.
    if (type !== "pageshow" || persisted) this.#look();
  };
}
