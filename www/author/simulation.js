// Simulated participants: a form, how far it is, and their files.
import { html, nothing, render } from "lit-html";
import { work } from "./workroom.js";

/** @typedef {{ people: number, finished: number, declined: number, alters: number, ties: number }} Summary */

/**
 * Has made-up participants go through a protocol.
 * @param {string} text the protocol's text
 * @param {{ people: number, seed?: number, named?: number, drop_out?: number, blank?: number }} wanted
 * @param {import("./workroom.js").Options} options
 * @returns {Promise<{ archive: Blob, summary: Summary }>}
 */
export async function simulated(text, wanted, options = {}) {
  const [bytes, summary] = await work("simulated", [text, JSON.stringify(wanted)], options);
  return { archive: new Blob([bytes], { type: "application/zip" }), summary: JSON.parse(summary) };
}

/**
 * The form, in an element.
 * @param {() => string} textNow what the protocol's text is at the moment
 * @param {HTMLElement} place
 */
export function simulation(textNow, place) {
  /** @type {{ share?: number, summary?: Summary, file?: string, name?: string, fault?: string, stop?: AbortController }} */
  const now = {};
  const begin = async (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const number = (name, by = 1) => (form.get(name) === "" ? undefined : Number(form.get(name)) / by);
    const wanted = {
      people: number("people") ?? 100,
      seed: number("seed") ?? 1,
      named: number("named"),
      drop_out: number("drop_out", 100),
      blank: number("blank", 100),
    };
    if (now.file) URL.revokeObjectURL(now.file);
    Object.assign(now, { share: 0, summary: undefined, file: undefined, fault: undefined, stop: new AbortController() });
    update();
    try {
      const progress = (share) => {
        now.share = share;
        update();
      };
      const { archive, summary } = await simulated(textNow(), wanted, { progress, signal: now.stop?.signal });
      Object.assign(now, { summary, file: URL.createObjectURL(archive), name: `simulated-${wanted.seed}.zip` });
    } catch (error) {
      if (error.name !== "AbortError") now.fault = error.message;
    }
    now.stop = undefined;
    update();
  };
  const field = (name, label, value, max) =>
    html`<label class="number">${label} <input type="number" name=${name} value=${value} min="0" max=${max} required /></label>`;
  const told = ({ people, finished, declined, alters, ties }) =>
    html`<p role="status">
      ${people} made-up interviews: ${finished} finished, ${declined} of them by declining to take part; ${people - finished} dropped out.
      ${alters} people named, ${ties} ties.
    </p>`;
  const update = () =>
    render(
      html`<h3>Simulated participants</h3>
        <p class="hint">
          Made-up people go through the study: network files, journals, tables and a codebook to try your analysis on. Chance answers; the
          same seed gives the same files.
        </p>
        <form class="ways" @submit=${begin}>
          ${field("people", "How many", 100, 99999)} ${field("seed", "Seed", 1, 999999999)} ${field("drop_out", "Drop out, in %", 10, 100)}
          ${field("blank", "Left blank, in %", 4, 100)}
          <label class="number">People each names <input type="number" name="named" min="0" max="500" placeholder="3 to 25" /></label>
          <button class="primary" ?disabled=${now.stop !== undefined}>Simulate</button>
          ${now.stop ? html`<button type="button" @click=${() => now.stop?.abort()}>Stop</button>` : nothing}
        </form>
        ${now.stop ? html`<p><progress aria-label="Simulated so far" max="1" .value=${now.share ?? 0}></progress></p>` : nothing}
        ${now.fault ? html`<p class="fault" role="alert">${now.fault}</p>` : nothing} ${now.summary ? told(now.summary) : nothing}
        ${now.file ? html`<p><a class="button" href=${now.file} download=${now.name}>Keep their files (ZIP)</a></p>` : nothing}`,
      place,
    );
  update();
}
