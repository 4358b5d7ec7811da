// All texts of the study beside each other in its languages.
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { lastName } from "./edits.js";
import { memberName, stageName } from "./names.js";

/** @typedef {import("./desk.js").Desk} Desk */

/**
 * The paths of all texts in a document, in its order.
 * @param {Desk} desk
 * @returns {{ path: import("./edits.js").Path, isLong: boolean }[]}
 */
export function allTexts(desk) {
  const found = [];
  const walk = (value, rules, path) => {
    if (!rules) return;
    const kind = desk.schema.kindOf(rules);
    if (kind === "text") found.push({ path, isLong: desk.schema.resolve(rules).name !== "text_500" });
    else if (Array.isArray(value)) value.forEach((it, at) => walk(it, desk.schema.variant(rules, value).items, [...path, at]));
    else if (value && typeof value === "object") {
      const { properties = {}, additionalProperties } = desk.schema.variant(rules, value);
      for (const [name, it] of Object.entries(value)) {
        walk(it, properties[name] ?? (typeof additionalProperties === "object" ? additionalProperties : undefined), [...path, name]);
      }
    }
  };
  walk(desk.doc.value, desk.schema.root, []);
  return found;
}

/** Where a text stands, in words. */
function whereabouts(desk, path) {
  const last = memberName(lastName(path));
  if (path[0] === "stages") {
    const stage = desk.book.stages[path[1]];
    const prompt = path[2] === "prompts" ? `, question ${Number(path[3]) + 1}` : "";
    return `Stage ${Number(path[1]) + 1} (${stageName(stage?.type)})${prompt}: ${last}`;
  }
  if (path[0] !== "codebook") return last;
  const names = path.slice(1).filter((it) => typeof it === "string" && !["ego", "alters", "ties", "variables", "options"].includes(it));
  const number = path.find((it) => typeof it === "number");
  return `${names.slice(0, -1).join(", ")}${number === undefined ? "" : `, answer ${number + 1}`}: ${last}`;
}

/** @param {Desk} desk */
export function textsPart(desk) {
  const { languages } = desk.book;
  const shown = languages.length ? languages : [""];
  const rows = allTexts(desk).map(({ path, isLong }) => {
    const value = desk.get(path);
    const where = whereabouts(desk, path);
    const one = (language, at) => {
      const now = typeof value === "object" && value !== null ? (value[language] ?? "") : at ? "" : (value ?? "");
      const name = language ? `${where}, in ${language}` : where;
      return html`<td class=${now || (at && typeof value === "string") ? "" : "blank"}>
        <textarea
          rows=${isLong ? 2 : 1}
          lang=${language || nothing}
          aria-label=${name}
          .value=${live(String(now))}
          @input=${(event) => desk.setText(path, language, event.target.value, true)}
        ></textarea>
      </td>`;
    };
    return html`<tr>
      <th scope="row">${where}</th>
      ${shown.map(one)}
    </tr>`;
  });
  return html`<h2 tabindex="-1">All texts</h2>
    <p class="lead">
      ${languages.length > 1 ? "Beside each other in every language. What is empty still has to be translated; a text that is the same in all languages has none but the first." : "In one place. With several languages under “The study”, they stand beside each other here."}
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="All texts">
      <table class="texts">
        <thead>
          <tr>
            <th scope="col">Where</th>
            ${shown.map((it) => html`<th scope="col">${it || "Text"}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}
