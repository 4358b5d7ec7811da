// After the field: how files were answered, and a journal replayed.
import { html, nothing, render } from "lit-html";
import { table } from "./cost.js";
import { work } from "./workroom.js";

/** How a figure is written. */
function written(key, number) {
  if (number === null || number === undefined) return "";
  if (key === "names") return number.toFixed(0);
  return key === "minutes" ? number.toFixed(1) : number.toFixed(2);
}

/**
 * The quality sheet of files: `{ files: [{ file, figures, remarked }], definitions, refused }`.
 * @param {{ name: string, text: string }[]} files
 */
export async function qualitySheet(files) {
  return JSON.parse(await work("sheet", [files.flatMap((it) => [it.name, it.text])]));
}

/**
 * A place to open network files, and their sheet, in an element.
 * @param {HTMLElement} place
 */
export function quality(place) {
  /** @type {{ sheet?: any, fault?: string, working?: boolean }} */
  const now = {};
  const open = async (event) => {
    const files = [...event.target.files];
    Object.assign(now, { working: true, fault: undefined });
    update();
    try {
      const read = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
      now.sheet = await qualitySheet(read);
    } catch (error) {
      now.fault = error.message;
    }
    now.working = false;
    update();
  };
  const cell = (file, key) => {
    const words = written(key, file.figures[key]);
    return file.remarked.includes(key) ? html`<span class="remarked">${words} ★</span>` : words;
  };
  const show = ({ files, definitions, refused }) =>
    html`${table(
        files.length === 1 ? "One file" : `${files.length} files`,
        ["File", ...definitions.map((it) => it.name)],
        files.map((file) => [file.file, ...definitions.map((it) => cell(file, it.key))]),
      )}
      <p class="hint">A star: the figure lies beyond its bound. Nothing is left out by that.</p>
      ${refused.map((it) => html`<p class="fault">${it.file} could not be read. ${it.said}</p>`)}
      <details>
        <summary>What the figures are</summary>
        ${table(
          "Definitions",
          ["Figure", "What it is", "Star"],
          definitions.map((it) => [it.name, it.definition, it.remarked]),
        )}
      </details>`;
  const update = () =>
    render(
      html`<h3>Quality sheet</h3>
        <p class="hint">
          How network files were answered: fast, the same everywhere, blank, all or nobody tied. They are read here and go nowhere.
        </p>
        <p class="ways">
          <label>Network files <input type="file" multiple accept=".json,application/json" @change=${open} /></label>
        </p>
        ${now.working ? html`<p role="status">Reading …</p>` : nothing}
        ${now.fault ? html`<p class="fault" role="alert">${now.fault}</p>` : nothing} ${now.sheet ? show(now.sheet) : nothing}`,
      place,
    );
  update();
}
