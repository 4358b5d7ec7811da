// What an interview costs its participants, and what is advised.
import { html, nothing, render } from "lit-html";
import { work } from "./workroom.js";

/** For how many people named. */
const PEOPLE = [5, 15, 30, 60];

const whole = (number) => Math.round(number).toString();
const range = ({ low, middle, high }) => html`${whole(middle)} <span class="aside">${whole(low)} to ${whole(high)}</span>`;

/** A table with a caption; the first cell of each row is its heading. */
const table = (caption, heads, rows) =>
  html`<div class="wide">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((it) => html`<th scope="col">${it}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${others.map((it) => html`<td>${it}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/**
 * A button that has something worked out, and what came of it.
 * @param {HTMLElement} place
 * @param {{ title: string, hint: string, button: string, again: string }} words
 * @param {(signal: AbortSignal) => Promise<any>} find
 * @param {(found: any) => any} show
 */
function askedFor(place, words, find, show) {
  /** @type {{ found?: any, fault?: string, stop?: AbortController }} */
  const now = {};
  const begin = async () => {
    const stop = new AbortController();
    Object.assign(now, { stop, fault: undefined });
    update();
    try {
      now.found = await find(stop.signal);
    } catch (error) {
      if (error.name !== "AbortError") now.fault = error.message;
    }
    now.stop = undefined;
    update();
  };
  const update = () =>
    render(
      html`<h3>${words.title}</h3>
        <p class="hint">${words.hint}</p>
        <p class="ways">
          <button type="button" ?disabled=${now.stop !== undefined} @click=${begin}>${now.found ? words.again : words.button}</button>
          ${now.stop ? html`<button type="button" @click=${() => now.stop?.abort()}>Stop</button> <span role="status">Working it out …</span>` : nothing}
        </p>
        ${now.fault ? html`<p class="fault" role="alert">${now.fault}</p>` : nothing} ${now.found ? show(now.found) : nothing}`,
      place,
    );
  update();
}

/**
 * Minutes and taps by the number of people named, in an element.
 * @param {() => string} textNow
 * @param {HTMLElement} place
 */
export function cost(textNow, place) {
  const words = {
    title: "What it costs",
    hint: "Minutes and taps, by how many people a participant names: the middle participant, and what one in ten stays below and above. Shortcuts are not counted.",
    button: "Work out what it costs",
    again: "Work it out again",
  };
  const find = async (signal) => JSON.parse(await work("costs", [textNow(), new Uint32Array(PEOPLE)], { signal }));
  const show = ({ costs, figures }) => {
    const most = costs.at(-1);
    const stages = most.stages.map((it) => [it.stage, it.minutes.toFixed(1), whole(it.taps), whole(it.questions), whole(it.pairs)]);
    return html`${table(
        "By the number of people",
        ["People", "Named", "Minutes", "Taps"],
        costs.map((it) => [it.people, range(it.named), range(it.minutes), range(it.taps)]),
      )}
      <details>
        <summary>By stage, with ${most.people} people</summary>
        ${table("By stage", ["Stage", "Minutes", "Taps", "Questions", "Pairs"], stages)}
      </details>
      <details>
        <summary>What the figures are from</summary>
        ${table(
          "Seconds for one thing",
          ["What", "Seconds", "Taps", "From"],
          figures.map((it) => [it.doing, it.seconds, it.taps, it.source]),
        )}
      </details>`;
  };
  askedFor(place, words, find, show);
}

/**
 * What the literature warns of and where nobody comes, in an element.
 * @param {() => string} textNow
 * @param {HTMLElement} place
 */
export function advice(textNow, place) {
  const words = {
    title: "Advice",
    hint: "What the literature on such interviews warns of, and where none of some hundred made-up participants came. None of it has to be followed.",
    button: "Look for advice",
    again: "Look again",
  };
  const find = async (signal) => JSON.parse(await work("advised", [textNow()], { signal }));
  const show = (found) =>
    found.length
      ? table(
          `${found.length} ${found.length === 1 ? "piece" : "pieces"} of advice`,
          ["Where", "What", "Goes back to"],
          found.map((it) => [html`<code>${it.path}</code>`, it.message, it.source]),
        )
      : html`<p role="status">There is nothing to advise.</p>`;
  askedFor(place, words, find, show);
}

export { table };
