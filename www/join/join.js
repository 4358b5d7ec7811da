// Finds the compact files in what a survey exported, and offers each as the network file that it was.
import { findAll } from "../compact.js";

/** An element that the page has. */
const byId = (id) => /** @type {any} */ (document.getElementById(id));

async function show(text) {
  const found = await findAll(text);
  const faults = found.filter((it) => it.fault).length;
  byId("networks").replaceChildren(...found.map(row));
  byId("said").textContent = !text.trim()
    ? ""
    : found.length
      ? `Found ${found.length}, of which ${faults} cannot be read.`
      : "There is no network in this: no text in it begins with SG1.";
}

/** @param {{ file?: any, fault?: string }} found */
function row({ file, fault }, at) {
  const row = document.createElement("li");
  if (fault) {
    row.className = "fault";
    row.textContent = fault;
    return row;
  }
  const { participant, id } = file.graph?.interview ?? {};
  const name = String(participant ?? id ?? at + 1);
  const link = document.createElement("a");
  link.download = `network-${name.replace(/[^\w-]+/g, "-")}.json`;
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: "application/json" }));
  link.textContent = `Save ${name}: ${file.nodes?.length ?? 0} named, ${file.edges?.length ?? 0} ties`;
  row.append(link);
  return row;
}

byId("fields").addEventListener("input", (event) => show(event.target.value));
byId("export").addEventListener("change", async (event) => {
  show((await Promise.all([...event.target.files].map((file) => file.text()))).join("\n"));
});
