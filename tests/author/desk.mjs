// The desk of the author's page, without a browser: what forms do to a protocol, and undo.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { addStage, EMPTY } from "../../www/author/beginnings.js";
import { bookOf, slug } from "../../www/author/book.js";
import { Desk } from "../../www/author/desk.js";
import { Document } from "../../www/author/document.js";
import { documentText } from "../../www/author/edits.js";
import { fixOf, pathOf } from "../../www/author/faults.js";
import { copiesOf, stepOf } from "../../www/author/living.js";
import { pastedOptions } from "../../www/author/options.js";
import { kindsOfStages } from "../../www/author/stages.js";
import { allTexts } from "../../www/author/texts.js";
import { Schema } from "../../www/author/schema.js";

const schema = new Schema(JSON.parse(readFileSync("www/schema/protocol.schema.json", "utf8")));
const demo = readFileSync("www/protocols/demo.json", "utf8");

test("undo and redo go through every text, and what is typed in one go is one step", () => {
  const doc = new Document('{"a": 1}');
  doc.change('{"a": 12}', "a");
  doc.change('{"a": 123}', "a");
  doc.change('{"a": 123, "b": 2}', "b");
  doc.undo();
  assert.equal(doc.text, '{"a": 123}');
  doc.undo();
  assert.equal(doc.text, '{"a": 1}');
  assert.equal(doc.canUndo, false);
  doc.redo();
  doc.redo();
  assert.equal(doc.text, '{"a": 123, "b": 2}');
});

test("a text that is no JSON leaves the forms what they had, and undo gets out of it", () => {
  const doc = new Document('{"a": 1}');
  doc.change('{"a": 1');
  assert.match(doc.fault.message, /line 1/);
  assert.equal(JSON.stringify(doc.value), '{"a":1}');
  doc.undo();
  assert.equal(doc.fault, null);
});

test("every kind of stage can be added to an empty study", () => {
  for (const type of schema.wordsOf(schema.root.properties.stages.items)) {
    const text = documentText(EMPTY);
    const { text: after } = addStage(text, schema, bookOf(EMPTY), type, 1);
    const stage = JSON.parse(after).stages[1];
    assert.equal(stage.type, type);
    const rules = schema.variant(schema.root.properties.stages.items, stage);
    for (const name of rules.required) assert.ok(name in stage, `${type} lacks ${name}`);
  }
});

test("every stage kind of the schema is offered", () => {
  const desk = new Desk(schema, demo);
  assert.deepEqual(kindsOfStages(desk).sort(), schema.wordsOf(schema.root.properties.stages.items).sort());
});

test("a new name of a variable, a kind or a prompt goes wherever it is referred to", () => {
  const protocol = {
    ...EMPTY,
    codebook: {
      ego: { age: { type: "whole-number", question: "How old are you?" } },
      alters: { person: { label: "person", plural: "people", variables: { close: { type: "yes-no", question: "Close?" } } } },
      ties: { knows: { label: "know each other" } },
    },
    stages: [
      { type: "ego-form", id: "you", title: "You", fields: ["age", { variable: "age", when: { ego: "age", at_least: 1 } }] },
      {
        type: "name-generator",
        id: "names",
        title: "Names",
        alter: "person",
        prompts: [{ id: "who", text: "age", mark: { close: true } }],
      },
      {
        type: "sociogram",
        id: "map",
        title: "Map",
        when: { alters: { named_in: "who", variable: "close", equals: true } },
        prompts: [{ id: "t", task: "tie", kind: "knows", text: "knows" }],
      },
    ],
  };
  const desk = new Desk(schema, documentText(protocol));
  desk.renameKey(["codebook", "ego", "age"], "years");
  desk.renameKey(["codebook", "ties", "knows"], "meets");
  desk.renameKey(["codebook", "alters", "person", "variables", "close"], "near");
  desk.renameKey(["codebook", "alters", "person"], "somebody");
  desk.renameId(["stages", 1, "prompts", 0, "id"], "friends");
  const expected = JSON.parse(
    documentText(protocol)
      .replaceAll('"age"', '"years"')
      .replace('"text": "years"', '"text": "age"')
      .replaceAll('"knows"', '"meets"')
      .replace('"text": "meets"', '"text": "knows"')
      .replaceAll('"close"', '"near"')
      .replaceAll('"person"', '"somebody"')
      .replace('"label": "somebody"', '"label": "person"')
      .replaceAll('"who"', '"friends"'),
  );
  assert.deepEqual(JSON.parse(desk.doc.text), expected);
});

test("an id that was taken on by nothing else is not touched", () => {
  const desk = new Desk(schema, demo);
  desk.renameId(["stages", 0, "id"], "hello");
  assert.equal(desk.doc.text, demo.replace(/"id": "[^"]+"(?=[^]*"stages")/, (it) => it).replace(JSON.parse(demo).stages[0].id, "hello"));
});

test("a copied stage has ids of its own", () => {
  const desk = new Desk(schema, demo);
  desk.book.stages.forEach((_, at) => desk.copy(["stages", at * 2]));
  const ids = [...desk.book.stages, ...desk.book.prompts].map((it) => it.id);
  assert.equal(new Set(ids).size, ids.length);
});

test("texts in languages", () => {
  const desk = new Desk(schema, documentText({ ...EMPTY, languages: ["en", "cy"] }));
  desk.setText(["title"], "cy", "Fy astudiaeth", true);
  assert.equal(JSON.stringify(desk.get(["title"])), '{"en":"My study","cy":"Fy astudiaeth"}');
  desk.setText(["title"], "cy", "", true);
  assert.equal(JSON.stringify(desk.get(["title"])), '{"en":"My study"}');
});

test("all texts are found, and nothing else", () => {
  const desk = new Desk(schema, demo);
  const found = allTexts(desk);
  assert.ok(found.length > 60, String(found.length));
  for (const { path } of found) assert.ok(["string", "object"].includes(typeof desk.get(path)), path.join("."));
});

test("options out of a spreadsheet", () => {
  assert.deepEqual(pastedOptions("1\tNever\n2\tOften\n"), [
    { value: 1, label: "Never" },
    { value: 2, label: "Often" },
  ]);
  assert.deepEqual(pastedOptions("Often, or always\nOften\r\nOften"), [
    { value: "often_or_always", label: "Often, or always" },
    { value: "often", label: "Often" },
    { value: "often_2", label: "Often" },
  ]);
  assert.deepEqual(pastedOptions('a;"Says ""no"""'), [{ value: "a", label: 'Says "no"' }]);
});

test("names out of words", () => {
  assert.equal(slug("Wie geht’s, Jürgen?"), "wie_geht_s_jurgen");
  assert.equal(slug("你好", "answer"), "answer");
});

test("faults know their place, and what would be right", () => {
  assert.deepEqual(pathOf('$.stages[3]["relies-on"].kind'), ["stages", 3, "relies-on", "kind"]);
  const name = fixOf({ path: ["titel"], code: "unknown-member", message: 'Nothing reads this. Did you mean "title"?' });
  assert.equal(name?.apply('{ "titel": "T" }'), '{ "title": "T" }');
  const value = fixOf({ path: ["type"], code: "unknown-word", message: 'Did you mean "summary"?' });
  assert.equal(value?.apply('{ "type": "sumary" }'), '{ "type": "summary" }');
  assert.equal(fixOf({ path: ["x"], code: "empty", message: "This is empty." }), undefined);
});

test("the step that a stage is shown at", () => {
  assert.deepEqual(stepOf({ id: "map", prompts: [{ id: "a" }, { id: "b" }] }, "b", []), [{ stage: "map", prompt: "b" }]);
  assert.deepEqual(stepOf({ id: "end" }, undefined, [])[0], { stage: "end" });
  const named = [{ do: "name", labels: ["Ana", "Ben"] }];
  assert.deepEqual(stepOf({ id: "each", type: "alter-form", fields: ["x"] }, undefined, named).at(-1), { stage: "each", alter: "a2" });
});

test("a variable has what it takes from a list and from another type", () => {
  const options = [
    { value: 1, label: "One" },
    { value: 2, label: "Two" },
  ];
  const book = bookOf({
    lists: { numbers: options },
    codebook: {
      alters: {
        person: { label: "person", variables: { many: { type: "scale", question: "How many?", options: "numbers" } } },
        firm: { label: "firm", variables: { many: { same_as: "person", question: "How many there?" } } },
      },
    },
  });
  const [person, firm] = book.alter;
  assert.deepEqual(firm.it.options, options);
  assert.deepEqual(person.it.options, options);
  assert.deepEqual([firm.type, firm.words, person.words], ["scale", "How many there?", "How many?"]);
});

test("the schema tells a variable in full from one that is the same as another", () => {
  const { variable } = schema.root.$defs;
  assert.equal(schema.wordsOf(variable).includes("scale"), true);
  assert.deepEqual(schema.variant(variable, { same_as: "person" }).required, ["same_as"]);
  assert.equal(schema.variant(variable, { type: "scale" }).properties.type.const, "scale");
});

test("a stage for each item of a list comes as often as there are items", () => {
  const lists = { jobs: [{ value: "nurse" }, { value: "cook" }] };
  const copies = copiesOf({ id: "best", for_each: "jobs", prompts: [{ id: "name" }] }, lists);
  assert.deepEqual(
    copies.map((it) => [it.id, it.prompts[0].id]),
    [
      ["best-nurse", "name-nurse"],
      ["best-cook", "name-cook"],
    ],
  );
  assert.deepEqual(copiesOf({ id: "best", for_each: "none" }, lists), []);
});
