// The interview beside its protocol. It is opened anew whenever that changes, with the answers that it had, at the stage and
// the prompt that are worked on.

/**
 * @typedef {import("../element/interview.js").SociogramInterview} Interview
 * @typedef {{ stage: string, prompt?: string }} Wanted
 */

/** What an entry of a journal says of the way, and not of the answers. */
const WAYS = ["go", "resume", "finish", "reopen"];

/** The next time that an event comes. */
const once = (target, types) =>
  new Promise((resolve) => {
    const stop = new AbortController();
    for (const type of types) {
      target.addEventListener(
        type,
        (event) => {
          if (type === "sociogram-error" && !event.detail.fatal) return;
          stop.abort();
          resolve(event);
        },
        { signal: stop.signal },
      );
    }
  });

/**
 * The step that a stage has for a prompt, as journals write it. Stages about one person or line after another begin with the
 * first.
 * @param {any} stage
 * @param {string | undefined} prompt
 * @param {any[]} before entries of the journal so far
 */
export function stepOf(stage, prompt, before) {
  const wanted = { stage: stage.id };
  const prompts = Array.isArray(stage.prompts) ? stage.prompts.map((it) => it?.id) : [];
  if (prompts.length) return [{ ...wanted, prompt: prompts.includes(prompt) ? prompt : prompts[0] }];
  const fields = Array.isArray(stage.fields) ? stage.fields.map((it) => (typeof it === "string" ? it : it?.variable)) : [];
  const steps = before.filter((it) => it.do === "go" && it.stage === stage.id).map(({ at, do: _, ...step }) => step);
  const isOneByOne = stage.type === "open-questions" || stage.ask === "by-question";
  if (isOneByOne) return [...fields.map((variable) => ({ ...wanted, variable })), ...steps];
  if (stage.type === "alter-form") return [...steps, ...people(before).map((alter) => ({ ...wanted, alter }))];
  if (stage.type === "tie-form") return [...steps, ...ties(before).map((tie) => ({ ...wanted, tie }))];
  return [wanted, ...steps];
}

/** A stage as it comes in the interview: once, or once for each item of a list, with ids of their own. */
export function copiesOf(stage, lists) {
  if (stage.for_each === undefined) return [stage];
  const items = lists?.[stage.for_each];
  const prompts = Array.isArray(stage.prompts) ? stage.prompts : [];
  return (Array.isArray(items) ? items : []).map((item) => ({
    ...stage,
    id: `${stage.id}-${item?.value}`,
    prompts: prompts.map((it) => ({ ...it, id: `${it?.id}-${item?.value}` })),
  }));
}

/** Whoever may have been named: their ids are counted. */
function people(entries) {
  const count = entries.reduce((sum, it) => sum + (it.do === "name" && Array.isArray(it.labels) ? it.labels.length : 0), 0);
  return Array.from({ length: Math.min(count, 40) }, (_, at) => `a${at + 1}`);
}

const ties = (entries) =>
  entries
    .filter((it) => it.do === "tie" && it.present && Array.isArray(it.pairs))
    .flatMap((it) => it.pairs.map((pair) => [it.kind, ...pair]))
    .slice(0, 40);

export class Living {
  /** @type {any[]} */
  #entries = [];
  #turn = 0;
  #shown = "";
  #busy = Promise.resolve();

  /**
   * @param {HTMLIFrameElement} frame a page with an interview
   * @param {(words: string) => void} tell says something about the interview on screen; nothing, if there is nothing to say
   * @param {(stage: string) => void} follow hears which stage is on screen
   */
  constructor(frame, tell, follow) {
    this.frame = frame;
    this.tell = tell;
    this.follow = follow;
    this.loaded = new Promise((resolve) => {
      const isThere = () => this.#interview() && resolve(undefined);
      frame.addEventListener("load", isThere);
      if (frame.contentDocument?.readyState === "complete") isThere();
    });
  }

  /** @returns {Interview | null | undefined} */
  #interview() {
    return /** @type {any} */ (this.frame.contentDocument?.querySelector("sociogram-interview"));
  }

  /** The stage that is on screen. */
  get stage() {
    return this.#interview()?.shadowRoot?.querySelector("[data-stage]")?.getAttribute("data-stage") ?? "";
  }

  /** The journal of the answers so far, as an object; null before there is an interview. */
  async journal() {
    try {
      return JSON.parse((await (await this.#interview()?.export("journal"))?.text()) ?? "null");
    } catch {
      return null;
    }
  }

  /** Takes other answers from now on: the entries of a journal. */
  answers(entries) {
    this.#entries = entries;
    this.#shown = "";
  }

  /**
   * Says whether the interview is about to be opened anew: what is typed into it meanwhile is lost. What was to be shown
   * and has not begun to be is not.
   * @param {boolean} isBusy
   */
  wait(isBusy) {
    this.frame.ariaBusy = String(isBusy);
    return ++this.#turn;
  }

  /**
   * Shows the interview of a protocol without faults.
   * @param {string} text
   * @param {Wanted | undefined} wanted
   */
  show(text, wanted) {
    const turn = this.wait(true);
    this.#busy = this.#busy
      .then(() => (turn === this.#turn ? this.#show(text, wanted) : undefined))
      .catch((error) => this.tell(`The interview could not be shown: ${error.message}`))
      .finally(() => turn === this.#turn && this.wait(false));
    return this.#busy;
  }

  async #show(text, wanted) {
    await this.loaded;
    const interview = this.#interview();
    if (!interview) return;
    const protocol = JSON.parse(text);
    if (this.#shown) this.#entries = (await this.journal())?.entries ?? this.#entries;
    const answers = this.#entries.filter((it) => !WAYS.includes(it.do));
    const stage = wanted && protocol.stages.find((it) => it?.id === wanted.stage);
    const copies = stage ? copiesOf(stage, protocol.lists) : [];
    const steps = copies.flatMap((it) => stepOf(it, wanted.prompt, this.#entries));
    const isThere = () => copies.some((it) => it.id === this.stage);
    // A head of this protocol's own: what was answered is to go on as if it had been asked so.
    const head = await this.#open(interview, protocol, null);
    if (!head) return;
    let notes = /** @type {string[]} */ ([]);
    const listen = (event) => !event.detail.fatal && notes.push(event.detail.code);
    interview.addEventListener("sociogram-error", listen);
    if (answers.length || steps.length) {
      const from = head.interview?.started ?? Date.now();
      for (const step of steps.length ? steps : [null]) {
        notes = [];
        const go = step ? [{ at: from, do: "go", ...step }] : [];
        await this.#open(interview, protocol, { ...head, entries: [...answers, ...go] });
        if (!step || isThere()) break;
      }
    }
    interview.removeEventListener("sociogram-error", listen);
    this.#shown = text;
    this.#entries = [...answers];
    const shown = protocol.stages.find((it) => it && copiesOf(it, protocol.lists).some((copy) => copy.id === this.stage));
    this.follow(shown?.id ?? this.stage);
    if (wanted && !isThere())
      return this.tell(
        "With the answers so far the interview does not come to this stage. Answer what is before it, or have made-up people fill it in.",
      );
    this.tell(notes.length ? "Some answers do not fit any more, and were left out." : "");
  }

  /**
   * Opens an interview, and says in the participant's place that they go on; its journal.
   * @param {Interview} interview
   */
  async #open(interview, protocol, previous) {
    const opened = once(interview, ["sociogram-ready", "sociogram-error"]);
    interview.protocol = { ...protocol };
    interview.previous = previous;
    const event = await opened;
    if (event.type === "sociogram-error") {
      this.tell(event.detail.message);
      return null;
    }
    if (previous) /** @type {HTMLElement | null | undefined} */ (interview.shadowRoot?.querySelector(".welcome .button.primary"))?.click();
    return this.journal();
  }
}
