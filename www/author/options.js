// The answers to choose from: a row for each, and many at once out of a spreadsheet.
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { free, slug } from "./book.js";
import * as controls from "./controls.js";
import { focusAt } from "./focus.js";
import { asStored, itemWays, members } from "./form.js";

const { faultsAt, idOf } = controls;

/**
 * The options in lines that were copied from a spreadsheet or typed: a label, or what is stored and a label behind a tab, or
 * between commas or semicolons as in a CSV file. Values that are not given are made of the labels.
 * @param {string} pasted
 * @param {any[]} [taken] values that are there already
 */
export function pastedOptions(pasted, taken = []) {
  const values = [...taken];
  const lines = pasted.split(/\r?\n/).filter((line) => line.trim());
  const isTable = lines.every((line) => ROW.test(line));
  const rows = lines.map((line) => cells(line, isTable));
  return rows.map((row) => {
    const [value, label] = row.length > 1 && row[1] ? [row[0], row[1]] : ["", row[0] || row[1]];
    const stored = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/.test(value) ? asStored(value) : slug(value || label, "answer");
    const own = values.includes(stored) ? free(slug(String(stored), "answer"), values) : stored;
    values.push(own);
    return { value: own, label };
  });
}

/** A row of a CSV file: what is stored, and a label, which may be between quotation marks. */
const ROW = /^\s*("(?:[^"]|"")*"|[A-Za-z0-9_.:-]+)\s*[,;]\s*("(?:[^"]|"")*"|[^,;"]+)\s*$/;

/** The cells of a line; one with a comma in it is no table unless all are. */
function cells(line, isTable) {
  if (line.includes("\t")) return line.split("\t").map((it) => it.trim());
  const row = isTable ? ROW.exec(line) : null;
  const bare = (it) =>
    it
      .trim()
      .replace(/^"(.*)"$/s, "$1")
      .replaceAll('""', '"');
  return row ? [bare(row[1]), bare(row[2])] : [bare(line)];
}

/**
 * @param {controls.Desk} desk
 * @param {controls.Path} path
 * @param {controls.Rules} rules
 * @param {string} [called] what they are called
 */
export function options(desk, path, rules, called = "Answers to choose from") {
  const items = Array.isArray(desk.get(path)) ? desk.get(path) : [];
  const inner = desk.schema.resolve(rules.items);
  const values = items.map((it) => it?.value);
  const more = Object.keys(inner.properties).filter((name) => !["value", "label"].includes(name));
  const label = (event, at) => {
    const before = desk.book.say(items[at]?.label);
    const isOwn =
      values[at] !== undefined &&
      String(values[at]) !== slug(before, "answer") &&
      !/^(first|second|answer)(_\d+)?$/.test(String(values[at]));
    desk.setText([...path, at, "label"], desk.book.languages[0] ?? "", event.target.value, true);
    const others = values.filter((_, other) => other !== at);
    if (!isOwn) desk.set([...path, at, "value"], free(slug(event.target.value, "answer"), others), `${path.join(".")}.${at}`);
  };
  const row = (item, at) => {
    const isPlain = typeof item?.label !== "object";
    return html`<li id=${idOf([...path, at])} tabindex="-1">
      ${
        isPlain
          ? html`<input
              id=${idOf([...path, at, "label"])}
              aria-label="Answer ${at + 1}"
              .value=${live(desk.book.say(item?.label))}
              @change=${(event) => label(event, at)}
            />`
          : controls.text(desk, [...path, at, "label"], { name: "text_500" }, { label: `Answer ${at + 1}`, must: true })
      }
      <input
        class="id"
        aria-label="Answer ${at + 1}, stored as"
        id=${idOf([...path, at, "value"])}
        spellcheck="false"
        .value=${live(String(item?.value ?? ""))}
        @change=${(event) => desk.set([...path, at, "value"], asStored(event.target.value))}
      />
      ${itemWays(desk, path, at, items.length, "answer")}
      ${
        more.length
          ? html`<details class="more">
              <summary aria-label="More about answer ${at + 1}">More</summary>
              ${members(desk, [...path, at], inner, ["value", "label"])}
            </details>`
          : nothing
      }
      ${faultsAt(desk, [...path, at, "label"])}${faultsAt(desk, [...path, at, "value"])}
    </li>`;
  };
  const add = () => {
    const label = `Answer ${items.length + 1}`;
    desk.insert(path, items.length, { value: free("answer", values), label });
    focusAt([...path, items.length, "label"]);
  };
  const paste = (event) => {
    const box = event.target.closest("details").querySelector("textarea");
    const found = pastedOptions(box.value);
    if (!found.length) return;
    desk.set(path, found);
    box.value = "";
    event.target.closest("details").open = false;
    focusAt(path);
  };
  return html`<fieldset class="box options" id=${idOf(path)} tabindex="-1">
    <legend>${called}</legend>
    ${faultsAt(desk, path)}
    <ol>
      ${items.map(row)}
    </ol>
    <button type="button" class="add" @click=${add}>Add an answer</button>
    <details class="more">
      <summary>Paste from a spreadsheet</summary>
      <div class="field">
        <label for="${idOf(path)}.paste">One answer a line; what is stored can stand in a column before it</label>
        <textarea id="${idOf(path)}.paste" rows="5"></textarea>
      </div>
      <button type="button" @click=${paste}>Put these in place of the answers above</button>
    </details>
  </fieldset>`;
}
