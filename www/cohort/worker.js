// Reads a study's files and makes its tables beside the page, which so goes on answering. A module worker of
// `www/cohort/page.js`, once for the tables, and once for each export.
//
// In come { id, task, … }, of which `stop` ends what is under way; out go { id, progress: { done, all, name } } and, once for each task but `stop`,
// { id, result } or { id, error }.

import init, { Comparer, Exporter, formats } from "../wasm/comparer.js";
import { LARGEST, filesIn, tooLarge } from "./archive.js";
import { isArchive, isNetwork } from "./files.js";

/** Milliseconds between two messages about progress: more often than a screen changes would only cost time. */
const BEAT = 50;

const ready = init({ module_or_path: new URL("../wasm/comparer_bg.wasm", import.meta.url) });
let comparer;
let stopped = false;

const tasks = {
  /** Reads files; result: how many were tried, which cannot be read, whether it was stopped, and what there is to choose. */
  async add({ entries }, tell) {
    comparer ??= new Comparer();
    const refused = [];
    let files = 0;
    for await (const { name, bytes, said } of each(await listed(entries), tell)) {
      files++;
      if (said) comparer.refuse(name, said);
      const why = said ?? comparer.add(name, bytes);
      if (why) refused.push({ file: name, said: why });
    }
    return { files, refused, stopped, offer: comparer.offer() };
  },
  tables: ({ choice }) => ({ tables: comparer.tables(choice), definitions: comparer.definitions() }),
  csv: ({ table }) => comparer.csv(table),
  report: ({ made }) => comparer.report(made),
  workbook: () => comparer.workbook(),
  archive: ({ made }) => comparer.archive(made),
  formats: () => formats(),
  /** Writes the networks for other programs; result: an archive, of which no more than a piece is ever held by the module. */
  async export({ batches, keys, nameless, made }, tell) {
    const exporter = new Exporter(nameless, made);
    const all = [];
    for (const { entries, files } of batches) all.push(...(await listed(entries)).slice(0, files));
    for await (const { name, bytes, said } of each(all, tell)) {
      if (said) exporter.refuse(name, said);
      else exporter.add(name, bytes);
    }
    const pieces = [];
    let files = 0;
    tell({ done: 0, all: 0, name: "" }, true);
    const begin = (path) => tell({ done: ++files, all: 0, name: path });
    // A browser keeps what is in a Blob where it has room, on the disk if need be.
    exporter.write(keys, (piece) => void pieces.push(new Blob([piece])), begin);
    return new Blob(pieces, { type: "application/zip" });
  },
};

addEventListener("message", async ({ data: { id, task, ...rest } }) => {
  if (task === "stop") {
    stopped = true;
    return;
  }
  // Here and not in the task, which may wait for the module: a stop in the meantime has to hold.
  if (task === "add") stopped = false;
  let told = 0;
  const tell = (progress, isOther = false) => {
    const now = performance.now();
    if (!isOther && now - told < BEAT) return;
    told = now;
    postMessage({ id, progress });
  };
  try {
    await ready;
    postMessage({ id, result: await tasks[task](rest, tell) });
  } catch (error) {
    postMessage({ id, error: error.message ?? String(error) });
  }
});

/**
 * All files, those in archives too, each with what reads it.
 *
 * @returns {Promise<{ name: string, bytes: () => Promise<Uint8Array> }[]>}
 */
async function listed(entries) {
  const all = [];
  for (const { name, file } of entries) {
    if (!isArchive(name)) all.push({ name, bytes: () => whole(file) });
    else {
      try {
        const inside = (await filesIn(file)).filter((it) => isNetwork(it.name));
        if (inside.length === 0) throw new Error("The archive has no network file: .json, .graphml, .gexf or .net.");
        for (const it of inside) all.push({ name: `${name.replace(/\.zip$/i, "")}/${it.name}`, bytes: it.bytes });
      } catch ({ message }) {
        all.push({ name, bytes: () => Promise.reject(new Error(message)) });
      }
    }
  }
  return all;
}

/**
 * Each file with its bytes or why there are none, until it is stopped.
 *
 * @returns {AsyncGenerator<{ name: string, bytes?: any, said?: string }>}
 */
async function* each(all, tell) {
  for (const [done, { name, bytes }] of all.entries()) {
    tell({ done, all: all.length, name });
    let found;
    try {
      found = { name, bytes: await bytes() };
    } catch ({ message }) {
      found = { name, said: message };
    }
    if (stopped) return;
    yield found;
  }
}

async function whole(file) {
  if (file.size > LARGEST) throw new Error(tooLarge());
  return new Uint8Array(await file.arrayBuffer());
}
