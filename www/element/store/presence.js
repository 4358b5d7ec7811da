// What the browser tells a store about its page and about others.
import { write } from "../../json.js";

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
  /** Done while the page is there; what makes it so while it is not. */
  #there = Promise.resolve();
  #arrive;

  /**
   * `leave` is called before the page is hidden, with true when it is left, perhaps for good; `look` when another may
   * have gone on with the interview.
   */
  constructor(key, { leave, look }) {
    this.#place = write(key);
    [this.#leave, this.#look] = [leave, look];
    for (const type of [...LEAVING, ...RETURNING, "visibilitychange"]) addEventListener(type, this.#hear, true);
    this.#open();
  }

  /** Tells the other pages that the interview has another writer. Without a channel they see it when they look. */
  announce() {
    this.#channel?.postMessage(this.#place);
  }

  /** Done once the page is there, if it was left; mostly at once. */
  async shown() {
    await this.#there;
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

  #return() {
    this.#arrive?.();
    this.#arrive = undefined;
  }

  /** @param {any} event */
  #hear = ({ type, persisted }) => {
    const isLeft = LEAVING.includes(type);
    if (isLeft && !this.#arrive) this.#there = new Promise((arrive) => (this.#arrive = arrive));
    if (isLeft || (type === "visibilitychange" && document.visibilityState === "hidden")) return this.#leave(isLeft);
    if (RETURNING.includes(type)) this.#return();
    // A page that has only just been loaded has looked.
    if (type !== "pageshow" || persisted) this.#look();
  };
}
