// A folder for any static host: the interview's own files, as they lie beside this page, with the study in place.
import { strToU8, zipSync } from "fflate";
import { OWN } from "./hosts.js";

/** The list of what an interview may load, besides words: builds write it. */
const LIST = "study-files.json";

/** The page of an interview on its own. */
const PAGE = "study.html";

/** The bytes of a file beside this page; none if it may be missing and is. */
async function bytes(path, mayLack = false) {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok && mayLack) return undefined;
  if (!response.ok) throw new Error(`The folder cannot be made: ${path} could not be loaded (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The page that opens the interview, under the study's own title. */
async function indexPage(study) {
  const language = study.languages?.[0] ?? "en";
  const title = typeof study.title === "string" ? study.title : (study.title?.[language] ?? study.id);
  const text = new TextDecoder().decode(await bytes(PAGE));
  const page = new DOMParser().parseFromString(text, "text/html");
  page.documentElement.lang = language;
  page.title = title;
  const heading = page.querySelector("h1");
  if (heading) heading.textContent = title;
  page.querySelector("sociogram-interview")?.setAttribute("src", OWN);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

const READ_ME = `How to put this study on the web
================================

Upload all of this folder to any web server: index.html opens the interview. No program has to run on the server.
It must serve files ending in .wasm as application/wasm, which most do; others work too, a little slower.

index.html?participant=P07 keeps the answers of each participant apart on shared devices; ?lang=cy asks for a language, and
?variable.NAME=VALUE gives a variable that the study takes from the page.
embed.html is for surveys that show the interview in a frame.

Answers stay on the participant's device. They reach you in the survey around, or as the file that participants send you.
Try it from beginning to end on the devices that your participants have, before you invite anybody.
`;

/**
 * A folder that a bare static server serves, as an archive.
 * @param {string} text the protocol's text
 * @returns {Promise<Blob>}
 */
export async function folder(text) {
  const study = JSON.parse(text);
  const files = /** @type {Record<string, Uint8Array>} */ ({});
  const take = async (path, mayLack = false) => {
    const found = await bytes(path, mayLack);
    if (found) files[path] = found;
  };
  // English is in the module.
  const spoken = new Set((study.languages ?? []).map((tag) => tag.split("-")[0]).filter((it) => it !== "en"));
  const words = [...spoken].map((it) => `words/${it}.js`);
  const needed = /** @type {string[]} */ (JSON.parse(new TextDecoder().decode(await bytes(LIST))));
  await Promise.all([...needed.map((path) => take(path)), ...words.map((path) => take(path, true))]);
  files[OWN] = strToU8(text);
  files["index.html"] = strToU8(await indexPage(study));
  files["README.txt"] = strToU8(READ_ME);
  const inside = Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((path) => [`${study.id}/${path}`, files[path]]),
  );
  // The same study comes to the same bytes; no archive can be older.
  const archive = zipSync(inside, { mtime: "1980-01-02T00:00:00Z" });
  return new Blob([/** @type {any} */ (archive)], { type: "application/zip" });
}
