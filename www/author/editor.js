// The protocol as text: an editor that knows the schema and marks what is wrong where it is.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { forceLinting, linter, lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { getLocation } from "jsonc-parser";
import { lastName, nodeAt } from "./edits.js";
import { spotOf } from "./faults.js";
import { meant } from "./book.js";
import { wordName } from "./names.js";

/** @typedef {import("./desk.js").Desk} Desk */

/** Marks what the document has by itself: a change that came from elsewhere. */
const fromOutside = Annotation.define();

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: tags.string, color: "var(--ink)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--good)" },
  { tag: tags.punctuation, color: "var(--soft-ink)" },
]);

const look = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--surface)", color: "var(--ink)", fontSize: "var(--t-15)" },
  ".cm-content": { fontFamily: "ui-monospace, Menlo, Consolas, monospace", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--sunk)", color: "var(--soft-ink)", border: "0" },
  "&.cm-focused .cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in oklab, var(--accent) 7%, transparent)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in oklab, var(--accent) 26%, transparent) !important",
  },
  ".cm-tooltip, .cm-panels": { backgroundColor: "var(--surface)", color: "var(--ink)", border: "1px solid var(--strong-line)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent-fill)", color: "var(--on-accent)" },
  ".cm-said": { padding: "0.5rem 0.75rem", maxWidth: "26rem", whiteSpace: "pre-wrap" },
  ".cm-diagnosticAction": { backgroundColor: "var(--accent-fill)", color: "var(--on-accent)", font: "inherit" },
  ".cm-textfield, .cm-button": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    backgroundImage: "none",
    borderColor: "var(--strong-line)",
  },
});

/** Where an offset is in the document, and whether a name is written there. */
function locate(text, offset) {
  const { path, isAtPropertyKey } = getLocation(text, offset);
  return { path: /** @type {import("./edits.js").Path} */ (path), isName: isAtPropertyKey };
}

/** What can stand where the cursor is. */
function complete(/** @type {Desk} */ desk) {
  return (context) => {
    const text = context.state.doc.toString();
    const { path, isName } = locate(text, context.pos);
    const found = context.matchBefore(/"[^"\n]*|[\w.-]+/);
    if (!found && !context.explicit) return null;
    const from = found ? found.from : context.pos;
    const after = /^[\w-]*"/.exec(text.slice(context.pos));
    const to = context.pos + (after?.[0].length ?? 0);
    const options = isName ? names(desk, path) : values(desk, path);
    return options.length ? { from, to, options, filter: true } : null;
  };
}

function names(desk, path) {
  const holder = path.slice(0, -1);
  const rules = desk.schema.at(desk.doc.value, holder);
  if (!rules) return [];
  const value = desk.get(holder) ?? {};
  const variants = desk.schema.variant(rules, value);
  const among = variants.properties ? [variants] : (desk.schema.resolve(rules).oneOf ?? []);
  const known = new Map(among.flatMap((it) => Object.entries(it.properties ?? {})));
  return [...known]
    .filter(([name]) => !(name in value))
    .map(([name, it]) => ({
      label: JSON.stringify(name),
      apply: `${JSON.stringify(name)}: `,
      detail: desk.schema.kindOf(it) === "flag" ? "true" : "",
      info: desk.schema.resolve(it).description,
      type: "property",
    }));
}

function values(desk, path) {
  const rules = desk.schema.at(desk.doc.value, path);
  const holder = desk.schema.at(desk.doc.value, path.slice(0, -1));
  const name = lastName(path);
  const tagged = holder && desk.schema.resolve(holder);
  if (tagged?.oneOf && desk.schema.tagOf(tagged) === name) {
    return desk.schema.wordsOf(tagged).map((word) => ({ label: JSON.stringify(word), detail: wordName(name, word), type: "enum" }));
  }
  if (!rules) return [];
  const node = desk.schema.resolve(rules);
  const kind = desk.schema.kindOf(node);
  if (node.enum) return node.enum.map((word) => ({ label: JSON.stringify(word), detail: wordName(name, word), type: "enum" }));
  if (kind === "flag") return ["true", "false"].map((label) => ({ label, type: "keyword" }));
  const filter = path.includes("ties") && path[0] === "stages" ? "tie_filter" : undefined;
  const known = kind === "string" || kind === "either" ? meant(desk.book, desk.doc.value, path, filter) : undefined;
  return (known ?? []).map((it) => ({ label: JSON.stringify(it.id), detail: it.words, type: "variable" }));
}

/** What the schema says of what is pointed at. */
function explain(/** @type {Desk} */ desk) {
  return hoverTooltip((view, pos) => {
    const text = view.state.doc.toString();
    const { path } = locate(text, pos);
    const rules = desk.schema.at(desk.doc.value, path);
    const said = rules && desk.schema.resolve(rules).description;
    const node = !desk.doc.fault && nodeAt(desk.doc.tree, path);
    if (!said) return null;
    const key = node && node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
    return {
      pos: key?.offset ?? pos,
      end: key ? key.offset + key.length : pos,
      above: true,
      create: () => ({ dom: Object.assign(document.createElement("div"), { className: "cm-said", textContent: said }) }),
    };
  });
}

/** The faults as the editor shows them. */
function marks(/** @type {Desk} */ desk) {
  return () => {
    const { text, fault, tree } = desk.doc;
    if (fault)
      return [
        { from: Math.min(fault.at, text.length), to: Math.min(fault.at + 1, text.length), severity: "error", message: fault.message },
      ];
    return desk.faults.map((it) => ({
      ...spotOf(tree, it),
      severity: "error",
      message: it.message,
      actions: it.fix ? [{ name: it.fix.words, apply: () => desk.change(it.fix?.apply(desk.doc.text) ?? text) }] : [],
    }));
  };
}

export class Editor {
  /**
   * @param {ShadowRoot} root where styles of its own may apply
   * @param {Desk} desk
   */
  constructor(root, desk) {
    this.desk = desk;
    const history = [
      { key: "Mod-z", run: () => (desk.doc.undo(), true), preventDefault: true },
      { key: "Mod-y", mac: "Mod-Shift-z", run: () => (desk.doc.redo(), true), preventDefault: true },
      { key: "Mod-Shift-z", run: () => (desk.doc.redo(), true), preventDefault: true },
    ];
    this.view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: desk.doc.text,
        extensions: [
          lineNumbers(),
          foldGutter(),
          lintGutter(),
          drawSelection(),
          highlightActiveLine(),
          indentOnInput(),
          indentUnit.of("  "),
          bracketMatching(),
          closeBrackets(),
          autocompletion({ override: [complete(desk)] }),
          highlightSelectionMatches(),
          search({ top: true }),
          syntaxHighlighting(colours),
          json(),
          linter(marks(desk), { delay: 200 }),
          explain(desk),
          look,
          EditorView.contentAttributes.of({ "aria-label": "The protocol as text", tabindex: "0" }),
          EditorState.lineSeparator.of(desk.doc.text.includes("\r\n") ? "\r\n" : "\n"),
          keymap.of([
            ...history,
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...lintKeymap,
            ...searchKeymap,
            ...foldKeymap,
            ...defaultKeymap,
          ]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((it) => it.annotation(fromOutside))) return;
            // What cannot be read just now is changed all the same: it is being typed.
            desk.doc.change(update.state.sliceDoc(), "text");
          }),
        ],
      }),
    });
    desk.addEventListener("change", () => this.#follow());
    desk.addEventListener("faults", () => forceLinting(this.view));
  }

  /** Takes over what was changed elsewhere: only what differs, so that the cursor stays. */
  #follow() {
    const { text } = this.desk.doc;
    const shown = this.view.state.sliceDoc();
    if (shown === text) return;
    const most = Math.min(shown.length, text.length);
    let from = 0;
    while (from < most && shown[from] === text[from]) from++;
    let same = 0;
    while (same < most - from && shown[shown.length - 1 - same] === text[text.length - 1 - same]) same++;
    // Lines end in one character inside of the editor, whatever they end in outside.
    const inside = (length, whole) => whole.slice(0, length).replaceAll("\r\n", "\n").length;
    this.view.dispatch({
      changes: { from: inside(from, shown), to: inside(shown.length - same, shown), insert: text.slice(from, text.length - same) },
      annotations: fromOutside.of(true),
    });
  }

  /** Shows a place of the text, and puts the cursor there. */
  show({ from, to }) {
    const length = this.view.state.doc.length;
    this.view.dispatch({
      selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
      effects: EditorView.scrollIntoView(Math.min(from, length), { y: "center" }),
    });
    this.view.focus();
  }

  find() {
    openSearchPanel(this.view);
  }
}
