// Files as they are chosen and dropped, folders with all that is in them.

/** What network files in folders and archives are called. Files that are chosen one by one can be called anything. */
const KINDS = /\.(json|graphml|gexf|net)$/i;

/** Whether a file of a folder or an archive is one of networks, by its name; what systems hide is none. */
export function isNetwork(path) {
  return KINDS.test(path) && !path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
}

/** Whether a file is an archive, by its name. */
export const isArchive = (path) => /\.zip$/i.test(path);

/**
 * The files that were dropped: those themselves, and what looks like a network file or an archive in folders.
 *
 * @param {DataTransfer} dropped
 * @returns {Promise<{ name: string, file: File }[]>}
 */
export async function dropped(dropped) {
  // Both are gone once the event is over.
  const entries = [...dropped.items].filter((it) => it.kind === "file").map((it) => it.webkitGetAsEntry());
  const files = [...dropped.files];
  if (entries.length === 0 || entries.some((it) => !it)) return files.map((file) => ({ name: file.name, file }));
  const found = [];
  for (const entry of entries) await walk(entry, true, found);
  return found;
}

/** Files of a box that chooses files or a folder. */
export function chosen(list) {
  const named = [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
  return named.filter((it) => !it.file.webkitRelativePath || isNetwork(it.name) || isArchive(it.name));
}

async function walk(entry, isChosen, found) {
  const name = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    if (!isChosen && !isNetwork(name) && !isArchive(name)) return;
    found.push({ name, file: await new Promise((resolve, reject) => entry.file(resolve, reject)) });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    // A folder is told in parts, of which the last is empty.
    const part = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return;
    part.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const inside of part) await walk(inside, false, found);
  }
}
