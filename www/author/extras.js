// What the page can do besides, each in scripts of its own: places where they are put in.

/**
 * A part of the page below the stages. `open` is called when it is gone to, with an element to fill as it likes.
 * @typedef {{ title: string, open: (inside: HTMLElement, desk: import("./desk.js").Desk) => void }} Section
 */

export const extras = {
  /**
   * Answers of made-up people under a protocol: the entries of a journal.
   * @type {((text: string) => Promise<any[]>) | undefined}
   */
  madeUp: undefined,
  /**
   * “Before the field”, “Into the field”, “After it”.
   * @type {Section[]}
   */
  sections: [],
};
