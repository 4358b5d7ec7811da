// What the author's page does to a text: every part that was not touched stays as it is spelled. Random edits, from seeds, so
// that a failure can be had again.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { copyItem, insertItem, moveItem, nodeAt, removeValue, renameMember, setValue, treeOf, valueOf } from "../../www/author/edits.js";

/** Every protocol that the project has. */
const FOLDERS = [
  "www/protocols",
  "www/protocols/examples",
  "crates/protocol/tests/protocols/good",
  "tests/data",
  "tests/browser/pages/protocols",
];
const files = FOLDERS.flatMap((folder) => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
});
export const protocols = files
  .map((name) => ({ name, text: readFileSync(name, "utf8") }))
  .filter(({ text }) => {
    try {
      return "sociogram" in JSON.parse(text);
    } catch {
      return false;
    }
  });

/** Numbers that a seed decides. */
function chance(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The paths of everything in a value, itself first. */
function paths(value, path = []) {
  const inside = Array.isArray(value) ? value.map((it, at) => [at, it]) : value && typeof value === "object" ? Object.entries(value) : [];
  return [path, ...inside.flatMap(([name, it]) => paths(it, [...path, name]))];
}

const at = (value, path) => path.reduce((it, step) => it[step], value);
const holds = (value) => Array.isArray(value) || (value !== null && typeof value === "object");
const VALUES = [1, "new", true, null, [], {}, [1, "two"], { a: { b: ["c"] } }, { long: "x".repeat(150), list: [{ a: 1 }, { b: 2 }] }];

/** One random edit: the text after it, and the value that it should have. */
function edit(text, next) {
  const value = JSON.parse(text);
  const all = paths(value);
  const path = all[next(all.length)];
  const lists = all.filter((it) => Array.isArray(at(value, it)));
  const list = lists.length ? lists[next(lists.length)] : undefined;
  const items = list && at(value, list);
  const given = VALUES[next(VALUES.length)];
  const expected = structuredClone(value);
  switch (next(6)) {
    case 0: {
      if (!path.length) break;
      at(expected, path.slice(0, -1))[path[path.length - 1]] = given;
      return [setValue(text, path, given), expected, path];
    }
    case 1: {
      const holder = all.filter((it) => holds(at(value, it)) && !Array.isArray(at(value, it)));
      const into = holder[next(holder.length)];
      if (Object.hasOwn(at(value, into), "brand_new")) break;
      at(expected, into).brand_new = given;
      return [setValue(text, [...into, "brand_new"], given), expected, into];
    }
    case 2: {
      if (!path.length) break;
      const holder = at(expected, path.slice(0, -1));
      if (Array.isArray(holder)) holder.splice(path[path.length - 1], 1);
      else delete holder[path[path.length - 1]];
      return [removeValue(text, path), expected, path.slice(0, -1)];
    }
    case 3: {
      if (!list) break;
      const index = next(items.length + 1);
      at(expected, list).splice(index, 0, given);
      return [insertItem(text, list, index, given), expected, list];
    }
    case 4: {
      if (!items?.length) break;
      const [from, to] = [next(items.length), next(items.length)];
      const moved = at(expected, list);
      moved.splice(to, 0, ...moved.splice(from, 1));
      return [moveItem(text, list, from, to), expected, list];
    }
    default: {
      if (!items?.length) break;
      const index = next(items.length);
      at(expected, list).splice(index + 1, 0, structuredClone(items[index]));
      return [copyItem(text, list, index), expected, list];
    }
  }
  return undefined;
}

/** How everything outside of a path is spelled: names, values and their order, each with its own source. */
function spelled(text, touched) {
  const tree = treeOf(text);
  const isTouched = (path) => touched.every((step, index) => path[index] === step) || path.every((step, index) => touched[index] === step);
  const found = [];
  const walk = (node, path) => {
    if (!isTouched(path)) return void found.push(JSON.stringify(path) + text.slice(node.offset, node.offset + node.length));
    // What the edit was inside of: each of its other parts, as it stands.
    if (path.length >= touched.length) return;
    if (node.type === "array") node.children.forEach((it, index) => walk(it, [...path, index]));
    if (node.type === "object") for (const { children } of node.children) walk(children[1], [...path, children[0].value]);
  };
  walk(tree, []);
  return found;
}

test("there are protocols to try it on", () => assert.ok(protocols.length >= 10, String(protocols.length)));

test("random edits do what they say, and leave all else as it is spelled", () => {
  let count = 0;
  for (const { name, text } of protocols) {
    for (let seed = 0; seed < 40; seed++) {
      const next = chance(seed * 7919 + name.length);
      let now = seed % 2 ? text : text.replaceAll("\n", "\r\n");
      for (let step = 0; step < 4; step++) {
        const made = edit(now, next);
        if (!made) continue;
        const [after, expected, touched] = made;
        assert.deepEqual(JSON.parse(after), expected, `${name}, seed ${seed}, at ${touched}`);
        assert.deepEqual(spelled(after, touched), spelled(now, touched), `${name}, seed ${seed}, at ${touched}`);
        if (now.includes("\r\n") && after.includes("\n")) assert.ok(!/[^\r]\n/.test(after), `${name}, seed ${seed}: ends of lines`);
        now = after;
        count++;
      }
    }
  }
  assert.ok(count > 1000, String(count));
});

test("what is put in and taken out again leaves the text as it was", () => {
  for (const { name, text } of protocols) {
    const lists = paths(JSON.parse(text)).filter((path) => Array.isArray(valueOf(nodeAt(treeOf(text), path))));
    for (const list of lists.slice(0, 60)) {
      const items = valueOf(nodeAt(treeOf(text), list));
      // A list on one line may have to be broken for it, and one with nothing in it is written as such again.
      if (items.length < 2) continue;
      const there = moveItem(text, list, 0, items.length - 1);
      assert.equal(moveItem(there, list, items.length - 1, 0), text, `${name} at ${list}`);
    }
  }
});

test("a member keeps its place when it is called something else", () => {
  const text = '{ "a": 1.0, "b": [ 2e1 ], "c": {} }';
  assert.equal(renameMember(text, ["b"], "bee"), '{ "a": 1.0, "bee": [ 2e1 ], "c": {} }');
});

test("a new member stands where it belongs", () => {
  const text = '{\n  "type": "text",\n  "hint": "h"\n}\n';
  const order = ["type", "question", "hint"];
  assert.equal(setValue(text, ["question"], "Who?", order), '{\n  "type": "text",\n  "question": "Who?",\n  "hint": "h"\n}\n');
});
