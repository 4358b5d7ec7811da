// The cohort page: files come in, choices are made, tables come out. What takes long is done in a worker.

import { chosen, dropped } from "./files.js";
import { element, section } from "./tables.js";

const the = (id) => /** @type {any} */ (document.getElementById(id));
const hire = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

/** What was chosen and dropped so far, for exports: `{ entries, files }`, of which the first `files` files were read. */
let batches = [];
let refused = [];
let offer;
let worker = hire();
let lastTask = 0;

/** Has the worker do something; `tell` hears how far it is. */
function ask(who, task, rest = {}, tell = (_progress) => {}) {
  const id = ++lastTask;
  return new Promise((resolve, reject) => {
    const end = (settle, value) => {
      who.removeEventListener("message", hear);
      who.removeEventListener("error", fail);
      settle(value);
    };
    const hear = ({ data }) => {
      if (data.id !== id) return;
      if (data.progress) tell(data.progress);
      else if (data.error === undefined) end(resolve, data.result);
      else end(reject, new Error(data.error));
    };
    const fail = () => end(reject, new Error("The page could not load its module. Load the page again."));
    who.addEventListener("message", hear);
    who.addEventListener("error", fail);
    who.postMessage({ id, task, ...rest });
  });
}

const say = (words) => (the("said").textContent = words);
const counted = (number, one, many) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/** Shows that work is under way, until it ends; `stop` is called if it is stopped. */
async function busy(doing, stop, work) {
  the("work").hidden = false;
  the("bar").removeAttribute("value");
  the("stop").onclick = stop;
  say(`${doing} …`);
  for (const id of OPENERS) the(id).disabled = true;
  let told;
  // A screen reader tells each: once a tenth is enough.
  const tell = (part, words) => {
    if (part !== told) say(words);
    told = part;
  };
  try {
    return await work(({ done, all, name }) => {
      the("bar").title = name;
      if (all) {
        the("bar").value = done / all;
        tell(Math.floor((10 * done) / all), `${doing} ${done.toLocaleString("en")} of ${all.toLocaleString("en")} …`);
      } else {
        the("bar").removeAttribute("value");
        tell("writing", "Writing the archive …");
      }
    });
  } finally {
    const wasFocused = document.activeElement === the("stop");
    the("work").hidden = true;
    for (const id of OPENERS) the(id).disabled = false;
    if (wasFocused) the("some").focus();
  }
}

/** What would open or export more while something is under way. */
const OPENERS = ["some", "folder", "examples", "clear", "export"];

/** Reads files and shows what comes of them. */
async function open(more) {
  if (more.length === 0) return say("There is no network file in it: .json, .graphml, .gexf, .net or a ZIP archive of these.");
  try {
    const stop = () => worker.postMessage({ task: "stop" });
    const found = await busy("Reading", stop, (tell) => ask(worker, "add", { entries: more }, tell));
    batches.push({ entries: more, files: found.files });
    refused.push(...found.refused);
    offer = found.offer;
    showUnread();
    const count = offer.networks.length;
    the("clear").hidden = false;
    for (const id of ["choices", "saving"]) the(id).hidden = count === 0;
    if (count > 0) {
      say("Making the tables …");
      showChoices();
      await showTables();
    }
    const failed = refused.length > 0 ? `, ${counted(refused.length, "file", "files")} could not be read` : "";
    say(`${counted(count, "network", "networks")}${failed}.${found.stopped ? " Stopped: what was read is here." : ""}`);
  } catch (error) {
    say(error.message);
  }
}

function showUnread() {
  the("unread").hidden = refused.length === 0;
  the("unread").querySelector("summary").textContent = `${counted(refused.length, "file", "files")} could not be read`;
  the("unread")
    .querySelector("ul")
    .replaceChildren(...refused.map((it) => element("li", {}, element("strong", {}, it.file), `: ${it.said}`)));
}

const LISTS = ["figures", "composition", "numbers"];

function ticks(id, all, ticked) {
  const tick = ({ key, name }) => {
    const box = element("input", { type: "checkbox", value: key });
    box.checked = ticked.includes(key);
    return element("label", { class: "tick" }, box, ` ${name}`);
  };
  the(id).replaceChildren(the(id).querySelector("legend"), ...all.map(tick));
}

const ticked = (id) => [...the(id).querySelectorAll("input:checked")].map((it) => it.value);

function showChoices() {
  const groups = offer.groups.map(({ key, name, groups }) =>
    element("option", { value: key }, `${name} (${groups.slice(0, 4).join(", ")}${groups.length > 4 ? ", …" : ""})`),
  );
  the("group").replaceChildren(element("option", { value: "" }, "nothing: all together"), ...groups);
  the("group").value = offer.usual.group ?? "";
  the("waves").value = offer.usual.waves;
  the("waves-field").hidden = offer.followed === 0;
  for (const list of LISTS) {
    ticks(list, offer[list], offer.usual[list]);
    the(list).parentElement.hidden = offer[list].length === 0;
  }
}

async function showTables() {
  const choice = { group: the("group").value, waves: the("waves").value };
  for (const list of LISTS) choice[list] = ticked(list);
  the("tables").ariaBusy = "true";
  const { tables, definitions } = await ask(worker, "tables", { choice });
  the("tables").replaceChildren(...tables.map((it) => section(it, offer.networks, saveTable)));
  const links = tables.map((it) => element("li", {}, element("a", { href: `#table-${it.id}` }, it.title)));
  the("contents").hidden = false;
  the("contents").firstElementChild.replaceChildren(...links);
  the("definitions").hidden = false;
  the("definitions")
    .querySelector("dl")
    .replaceChildren(...definitions.flatMap(([name, says]) => [element("dt", {}, name), element("dd", {}, says)]));
  the("tables").ariaBusy = "false";
}

function save(name, blob) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  // Long after it has been saved.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const made = () => new Date().toISOString().slice(0, 10);

async function saveTable(table) {
  save(`${table}.csv`, new Blob([await ask(worker, "csv", { table })], { type: "text/csv" }));
}

async function exportNetworks() {
  const keys = ticked("formats");
  if (keys.length === 0) return say("Choose at least one form to save the networks in.");
  const helper = hire();
  try {
    const stop = () => helper.dispatchEvent(new Event("stopped"));
    const stopping = new Promise((_, reject) => helper.addEventListener("stopped", () => reject(new Error("Stopped: nothing was saved."))));
    const rest = { batches, keys, nameless: the("nameless").checked, made: new Date().toISOString() };
    const work = (tell) => Promise.race([ask(helper, "export", rest, tell), stopping]);
    const archive = await busy("Exporting", stop, work);
    save("networks.zip", archive);
    say(`${counted(offer.networks.length, "network", "networks")} saved in networks.zip, ${(archive.size / 1e6).toFixed(1)} MB.`);
  } catch (error) {
    say(error.message);
  } finally {
    helper.terminate();
  }
}

async function clear() {
  worker.terminate();
  worker = hire();
  [batches, refused, offer] = [[], [], undefined];
  for (const id of ["choices", "saving", "contents", "definitions", "clear", "unread"]) the(id).hidden = true;
  the("tables").replaceChildren();
  say("");
  the("some").focus();
}

async function examples() {
  const names = await (await fetch("./networks/list.json")).json();
  const read = async (name) => ({ name, file: await (await fetch(`./networks/${name}`)).blob() });
  await open(await Promise.all(names.map(read)));
}

for (const id of ["some", "folder"]) {
  the(id).addEventListener("change", () => {
    const files = chosen(the(id).files);
    // The same files can be chosen again.
    the(id).value = "";
    open(files);
  });
}
const guarded = (work) => () => work().catch((error) => say(error.message));
the("examples").addEventListener("click", guarded(examples));
the("clear").addEventListener("click", clear);
the("choices").addEventListener("submit", (event) => event.preventDefault());
the("choices").addEventListener("change", guarded(showTables));
/** The files of all tables: what makes each, and what it is. */
const SAVED = {
  archive: { name: "tables.zip", type: "application/zip" },
  workbook: { name: "tables.xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  report: { name: "report.html", type: "text/html" },
};
for (const [task, { name, type }] of Object.entries(SAVED)) {
  the(task).addEventListener(
    "click",
    guarded(async () => save(name, new Blob([await ask(worker, task, { made: made() })], { type }))),
  );
}
the("print").addEventListener("click", () => print());
the("export").addEventListener("click", exportNetworks);

addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dropping");
});
addEventListener("dragleave", (event) => event.relatedTarget || document.body.classList.remove("dropping"));
addEventListener("drop", async (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  if (!the("work").hidden || !event.dataTransfer) return;
  open(await dropped(event.dataTransfer));
});

ask(worker, "formats").then(
  (formats) =>
    ticks(
      "formats",
      formats.map(([key, name]) => ({ key, name })),
      ["tables"],
    ),
  (error) => say(error.message),
);
