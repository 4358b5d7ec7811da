// A study on paper: a questionnaire to fill in by hand, and its codebook. Texts of the study are put in as text, never as
// HTML.
import { html, nothing, render, svg } from "lit-html";
import { ruleInWords } from "./rules.js";
import { work } from "./workroom.js";

/** How many lines there are for names where the study has no limit, and at most. */
const LINES = 15;

/** A table to fill in by hand, with these words above its columns. */
const blanks = (heads) =>
  html`<table class="grid">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${Array.from(
        { length: LINES },
        () =>
          html`<tr>
            ${heads.map(() => html`<td></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
const MOST_LINES = 40;

/** A text of the study in a language: it is one for all languages, or one for each. */
function spoken(text, language) {
  if (text === undefined || text === null) return "";
  if (typeof text === "string") return text;
  return text[language] ?? Object.values(text)[0] ?? "";
}

/** A text without its marks; a link with its address, which nobody can press on paper. */
const unmarked = (text) =>
  text
    .replace(/(?<!\\)\[([^\][\n]+)\]\(((?:https?:\/\/|mailto:|tel:)[^)\s]+)\)/g, "$1 ($2)")
    .replace(/(?<![\p{L}\p{N}*\\])(\*{1,2})(?=[^\s*])([^*\n]*?)(?<=[^\s\\])\1(?![\p{L}\p{N}*])/gu, "$2")
    .replace(/\\([*[\\])/g, "$1");

/** A text with a gap for each name in braces, or with what stands where nothing is known. */
const gapped = (text) =>
  text.replace(/(?<!\{)\{(?!participant\})[a-zA-Z][^}|]*(?:\|([^}|]*))?[^}]*\}/g, (_, otherwise) => otherwise ?? "______");

/** Paragraphs, and lists of lines that begin with a dash. */
function prose(text) {
  return text
    .split(/\n\s*\n/)
    .filter((it) => it.trim())
    .map((paragraph) => {
      const lines = paragraph.split("\n");
      return lines.every((it) => it.startsWith("- "))
        ? html`<ul>
            ${lines.map((it) => html`<li>${it.slice(2)}</li>`)}
          </ul>`
        : html`<p>${paragraph}</p>`;
    });
}

/** A bound, or what is proposed: `age_from`, for what is the answer to that. */
const boundInWords = (bound) => bound?.variable ?? bound?.ego ?? dayInWords(bound) ?? [bound].flat().join(", ");

/** `today - 7 days`, for what is so far from today. */
function dayInWords(bound) {
  const [unit, count] = Object.entries(typeof bound === "object" && bound ? bound : {})[0] ?? [];
  return ["days", "months", "years"].includes(unit ?? "") ? `today ${count < 0 ? "-" : "+"} ${Math.abs(count)} ${unit}` : undefined;
}

/** `sum of care, talk, 2`, for what a variable is calculated by. */
function formulaInWords(formula) {
  const [[operation, of] = []] = Object.entries(formula);
  if (operation === "when") return `yes if ${ruleInWords(of)}`;
  if (operation === "count") return `count of ${Object.keys(of)[0]}: ${ruleInWords(Object.values(of)[0])}`;
  return `${operation?.replace("_", " ")} ${operation === "years_between" ? "" : "of "}${[of].flat().map(boundInWords).join(", ")}`;
}

const BOX = html`<span class="box-to-tick" aria-hidden="true"></span>`;
const line = (words = "") => html`<span class="line-to-write">${words}</span>`;

/** What a study says, in a language. */
class Paper {
  constructor(study, language) {
    this.study = study;
    this.language = language;
    this.say = (text) => unmarked(gapped(spoken(text, language)));
    /** How many lines for names each type has: as many as its prompts take */
    this.lines = new Map();
    for (const stage of study.stages ?? []) {
      if (stage.type !== "name-generator") continue;
      const all = (stage.prompts ?? []).reduce((sum, it) => sum + (it.max ?? LINES), 0);
      this.lines.set(stage.alter, Math.min(MOST_LINES, (this.lines.get(stage.alter) ?? 0) + Math.min(all, LINES * 2)));
    }
  }

  alters = () => Object.entries(this.study.codebook?.alters ?? {});
  variable = (of, name) => this.study.codebook?.[of]?.[name];

  /** The letter before the numbers of a type's people: P1, O2. */
  letter(type) {
    const at = this.alters().findIndex(([id]) => id === type);
    return String.fromCharCode("PQRSTUVWXYZ".charCodeAt(Math.max(0, at) % 11));
  }

  /** What an answer is written into. */
  answer(variable) {
    const options = variable?.options ?? (variable?.type === "yes-no" ? [{ label: "Yes" }, { label: "No" }] : undefined);
    if (options) {
      return html`<ul class="ticks">
        ${options.map((it) => html`<li>${BOX} ${this.say(it.label)}${it.other ? html` ${line()}` : nothing}</li>`)}
      </ul>`;
    }
    if (variable?.type === "slider") {
      return html`<p class="scale">
        <span>${this.say(variable.low) || "0"}</span><span class="rule"></span><span>${this.say(variable.high) || "100"}</span>
      </p>`;
    }
    if (variable?.type === "long-text") return html`<p class="lines">${line()}${line()}${line()}</p>`;
    return html`<p>${line()} ${this.say(variable?.unit)}</p>`;
  }

  only = (rule) => (rule ? html`<p class="only">Only if ${ruleInWords(rule)}.</p>` : nothing);

  /** What comes in random order: for whoever asks, since paper cannot be shuffled. */
  order({ prompts, alters, with: others } = /** @type {any} */ ({})) {
    const said = [
      others && `Ask this and the other parts marked “${others}” in random order.`,
      prompts && "Ask the questions of this part in random order.",
      alters && "Go through the people in random order.",
    ].filter(Boolean);
    return said.length ? html`<p class="only">${said.join(" ")}</p>` : nothing;
  }

  question(variable, field = {}) {
    const hint = this.say(field.hint ?? variable?.hint);
    return html`<div class="question">
      <p class="asked">${this.say(field.question ?? variable?.question)}</p>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${this.only(field.when)} ${this.answer(variable)}
    </div>`;
  }

  fields = (stage) => (stage.fields ?? []).map((it) => (typeof it === "string" ? { variable: it } : it));

  prompt(prompt) {
    return html`<p class="asked">${this.say(prompt.text)}</p>
      ${prompt.hint ? html`<p class="hint">${this.say(prompt.hint)}</p>` : nothing}`;
  }

  /** A row for each person and a column for each question. */
  grid(types, columns) {
    const heads = columns.map(({ question, variable }) => {
      const options = variable?.options ?? (variable?.type === "yes-no" ? [{ label: "Yes" }, { label: "No" }] : []);
      return html`<th scope="col">
        ${question}${
          options.length
            ? html`<ol>
                ${options.map((it) => html`<li>${this.say(it.label)}</li>`)}
              </ol>`
            : nothing
        }
      </th>`;
    });
    const rows = types.flatMap((type) =>
      Array.from(
        { length: this.lines.get(type) ?? LINES },
        (_, at) =>
          html`<tr>
            <th scope="row">${this.letter(type)}${at + 1}</th>
            ${columns.map(() => html`<td></td>`)}
          </tr>`,
      ),
    );
    return html`<table class="grid">
      <thead>
        <tr>
          <th scope="col">Who</th>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
  }

  /** The types of people that a filter can take in. */
  types(filter) {
    const all = this.alters().map(([id]) => id);
    return filter?.type && all.includes(filter.type) ? [filter.type] : all;
  }

  ofAlters(name, types) {
    for (const type of types) {
      const variable = this.study.codebook?.alters?.[type]?.variables?.[name];
      if (variable) return variable;
    }
    return undefined;
  }

  /** Names that are asked about each of some people. */
  namesOf(stage) {
    const plural = this.say(this.study.codebook?.alters?.[stage.alter]?.plural);
    return html`${(stage.prompts ?? []).map((it) => this.prompt(it))}
      <p class="hint">Ask this about each of those whom it is about, one by one. Add new ${plural} to the list of names.</p>
      ${blanks(["About whom", "Who"])}`;
  }

  /** The target that people are placed on, with as many rings and sectors as the map has. */
  target(stage) {
    const types = this.types(stage.alters);
    const names = (variable) => (this.ofAlters(variable, types)?.options ?? []).map((it) => this.say(it.label));
    const rings = stage.ring_variable ? names(stage.ring_variable) : [];
    const count = rings.length || stage.rings || 3;
    const sectors = stage.sector_variable ? names(stage.sector_variable) : [];
    const radius = (ring) => (190 * (ring + 1)) / count;
    const end = (sector, out) => {
      const turn = (sector / sectors.length) * 2 * Math.PI - Math.PI / 2;
      return [200 + out * Math.cos(turn), 200 + out * Math.sin(turn)];
    };
    return html`<svg class="target" viewBox="0 0 400 400" role="img" aria-label="A target with ${count} rings">
      ${Array.from({ length: count }, (_, ring) => svg`<circle cx="200" cy="200" r=${radius(ring)} />`)}
      ${sectors.map((_, at) => {
        const [x, y] = end(at, 190);
        return svg`<line x1="200" y1="200" x2=${x} y2=${y} />`;
      })}
      ${sectors.map((name, at) => {
        const [x, y] = end(at + 0.5, 172);
        return svg`<text x=${x} y=${y}>${name}</text>`;
      })}
      ${rings.map((name, at) => svg`<text x="200" y=${200 - radius(at) + 12}>${name}</text>`)}
      <text x="200" y="204">You</text>
    </svg>`;
  }

  /** What is done in a stage. A kind that is new here is told, so that nobody takes the paper for whole. */
  task(stage) {
    switch (stage.type) {
      case "information":
      case "summary":
        return nothing;
      case "consent":
        return html`<ul class="ticks">
          <li>${BOX} ${this.say(stage.agree)}</li>
          <li>${BOX} ${this.say(stage.decline)}</li>
        </ul>`;
      case "ego-form":
      case "open-questions":
        return this.fields(stage).map((it) => this.question(this.variable("ego", it.variable), it));
      case "name-generator": {
        if (stage.of) return this.namesOf(stage);
        const label = this.study.codebook?.alters?.[stage.alter];
        const lines = this.lines.get(stage.alter) ?? LINES;
        return html`${(stage.prompts ?? []).map((it) => this.prompt(it))}
          <p class="hint">${this.say(label?.plural)}. If several questions name the same, write them once.</p>
          <ol class="names">
            ${Array.from({ length: lines }, (_, at) => html`<li>${this.letter(stage.alter)}${at + 1} ${line()}</li>`)}
          </ol>`;
      }
      case "alter-form": {
        const types = this.types(stage.alters);
        return this.grid(
          types,
          this.fields(stage).map((it) => {
            const variable = this.ofAlters(it.variable, types);
            return { question: this.say(it.question ?? variable?.question), variable };
          }),
        );
      }
      case "ordinal-bin":
      case "categorical-bin": {
        const types = this.types(stage.alters);
        return this.grid(
          types,
          (stage.prompts ?? []).map((it) => ({ question: this.say(it.text), variable: this.ofAlters(it.variable, types) })),
        );
      }
      case "sociogram":
        return html`${this.target(stage)}
          <ol class="tasks">
            ${(stage.prompts ?? []).map((it) => {
              const kind = it.task === "tie" ? this.study.codebook?.ties?.[it.kind] : undefined;
              const how = {
                place: "Write their letters and numbers where they belong.",
                tie: `Draw ${kind?.directed ? "arrows" : "lines"} between them${kind ? ` (${this.say(kind.label)})` : ""}.`,
                highlight: "Put a ring around each.",
              }[it.task];
              const levels = kind?.variables?.[it.variable];
              const written =
                levels &&
                `${this.say(levels.question)} Write at each: ${(levels.options ?? []).map((option) => this.say(option.label)).join(", ")}.`;
              return html`<li>
                ${this.prompt(it)}
                <p class="hint">${how} ${written ?? nothing}</p>
              </li>`;
            })}
          </ol>`;
      case "tie-form": {
        const of = this.study.codebook?.ties?.[stage.ties?.kind] ?? Object.values(this.study.codebook?.ties ?? {})[0];
        const asked = this.fields(stage).map((it) => this.say(it.question ?? of?.variables?.[it.variable]?.question));
        return blanks(["Between whom", ...asked]);
      }
      case "pair-census":
      case "one-to-many": {
        const order = stage.sample ? "Draw those who are asked about by lot." : "Ask about every two.";
        return html`<p class="hint">${order}</p>
          ${(stage.prompts ?? []).map((it) => {
            const of = this.study.codebook?.ties?.[it.kind];
            const options = of?.variables?.[it.variable]?.options;
            return html`${this.prompt(it)} ${options ? this.answer({ options }) : nothing} ${blanks(["One", "The other", "Answer"])}`;
          })}`;
      }
      default:
        return html`<p class="only">This step (${stage.type}) cannot be shown on paper yet.</p>`;
    }
  }

  questionnaire() {
    return html`<article class="paper" lang=${this.language}>
      <h1>${this.say(this.study.title)}</h1>
      <p class="hint">Number of the interview ${line()} Date ${line()}</p>
      ${(this.study.stages ?? []).map(
        (stage, at) =>
          html`<section>
            <h2>${at + 1}. ${this.say(stage.title)}</h2>
            ${this.only(stage.when)} ${this.order(stage.shuffled)} ${stage.text ? prose(this.say(stage.text)) : nothing} ${this.task(stage)}
            ${(stage.jumps ?? []).map((it) => html`<p class="only">If ${ruleInWords(it.when)}: go on at “${it.to}”.</p>`)}
          </section>`,
      )}
    </article>`;
  }

  codebook() {
    const book = this.study.codebook ?? {};
    const rows = (variables) =>
      Object.entries(variables ?? {}).map(([name, it]) => {
        const options = (it.options ?? []).map((option) => `${option.value} = ${this.say(option.label)}`);
        const bounds = ["min", "max", "min_length", "max_length", "min_selected", "max_selected", "default"].filter((bound) => bound in it);
        const said = [...options, ...bounds.map((bound) => `${bound.replace("_", " ")} ${boundInWords(it[bound])}`), this.say(it.unit)];
        return html`<tr>
          <th scope="row"><code>${name}</code></th>
          <td>${this.say(it.question)}</td>
          <td>${it.type}${it.required ? ", required" : ""}</td>
          <td>${said.filter(Boolean).map((words) => html`<div>${words}</div>`)}</td>
          <td>${it.calculated ? `calculated: ${formulaInWords(it.calculated)}` : askedIn(this.study, name).join(", ")}</td>
        </tr>`;
      });
    const table = (caption, variables) =>
      html`<table class="grid">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">Variable</th>
            <th scope="col">Question</th>
            <th scope="col">Type</th>
            <th scope="col">Answers</th>
            <th scope="col">Asked in</th>
          </tr>
        </thead>
        <tbody>
          ${rows(variables)}
        </tbody>
      </table>`;
    return html`<article class="paper" lang=${this.language}>
      <h1>${this.say(this.study.title)}: codebook</h1>
      <p class="hint">Protocol <code>${this.study.id}</code>. An answer that is missing was not asked; one that is null was left blank.</p>
      ${table("The participant", book.ego)}
      ${Object.entries(book.alters ?? {}).map(([id, it]) => table(`${this.say(it.plural)} (${id})`, it.variables))}
      ${Object.entries(book.ties ?? {}).map(([id, it]) => table(`${this.say(it.label)} (${id}, ${it.directed ? "directed" : "undirected"})`, it.variables))}
    </article>`;
  }
}

/** The stages that ask for a variable of this name; none for the own words of an option, which come with it. */
function askedIn(study, name) {
  const names = (it) => (typeof it === "string" ? it === name : it && typeof it === "object" && it.variable === name);
  const asks = (stage) =>
    [
      ...(stage.fields ?? []),
      ...(stage.prompts ?? []),
      { variable: stage.variable },
      { variable: stage.ring_variable },
      { variable: stage.sector_variable },
    ].some(names) || (stage.prompts ?? []).some((it) => it.mark && name in it.mark);
  return (study.stages ?? []).filter(asks).map((stage) => stage.id);
}

/**
 * A questionnaire to fill in by hand, in an element.
 * @param {string} text the protocol's text
 * @param {HTMLElement} place
 * @param {string} [language] one of the study's, its first otherwise
 */
export function questionnaire(text, place, language) {
  const study = JSON.parse(text);
  render(new Paper(study, language ?? study.languages?.[0] ?? "en").questionnaire(), place);
}

/**
 * The codebook as tables, in an element.
 * @param {string} text the protocol's text
 * @param {HTMLElement} place
 * @param {string} [language] one of the study's, its first otherwise
 */
export function codebook(text, place, language) {
  const study = JSON.parse(text);
  render(new Paper(study, language ?? study.languages?.[0] ?? "en").codebook(), place);
}

/**
 * Prints what `fill` puts into an element, and nothing else of the page.
 * @param {(place: HTMLElement) => void} fill
 */
function print(fill) {
  const sheet = document.createElement("div");
  sheet.className = "to-print";
  fill(sheet);
  document.body.append(sheet);
  document.documentElement.classList.add("printing");
  const end = () => {
    sheet.remove();
    document.documentElement.classList.remove("printing");
  };
  addEventListener("afterprint", end, { once: true });
  window.print();
}

/** A study with everything written out that its author wrote once and means many times; one with faults as it is. */
const inFull = (text) =>
  /"(for_each|lists|same_as)"\s*:/.test(text) ? work("written_out", [text]).catch(() => text) : Promise.resolve(text);

/**
 * Both, to look at and to print.
 * @param {() => string} textNow
 * @param {HTMLElement} place
 */
export function paper(textNow, place) {
  let language = /** @type {string | undefined} */ (undefined);
  let shown = /** @type {typeof questionnaire | undefined} */ (undefined);
  const update = async () => {
    const text = await inFull(textNow());
    const languages = JSON.parse(text).languages ?? ["en"];
    const choose = (event) => {
      language = event.target.value;
      update();
    };
    const way = (of, look, printing) =>
      html`<button type="button" @click=${() => ((shown = of), update())}>${look}</button>
        <button type="button" @click=${() => inFull(textNow()).then((text) => print((sheet) => of(text, sheet, language)))}>
          ${printing}
        </button>`;
    render(
      html`<h3>On paper</h3>
        <p class="hint">For an ethics board, or to ask by hand: name lines, and a target to place people on.</p>
        <p class="ways">
          ${way(questionnaire, "Show the questionnaire", "Print the questionnaire")}
          ${way(codebook, "Show the codebook", "Print the codebook")}
          ${
            languages.length > 1
              ? html`<label
                  >In
                  <select @change=${choose}>
                    ${languages.map((it) => html`<option>${it}</option>`)}
                  </select></label
                >`
              : nothing
          }
        </p>
        <div class="sheet" ?hidden=${!shown}></div>`,
      place,
    );
    const sheet = /** @type {HTMLElement} */ (place.querySelector(".sheet"));
    shown?.(text, sheet, language);
  };
  update();
}
