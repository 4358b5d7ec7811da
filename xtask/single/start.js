// The start of a page that has everything inside: nothing is fetched, what the element needs stands in the page.
import { assets } from "./assets.js";
import * as compact from "./compact.js";
import { SociogramInterview } from "./element/interview.js";
import { load } from "./element/loading.js";
import * as glue from "./wasm/sociogram.js";

/** The bytes of what stands in the page packed. */
export function unpacked(id) {
  const packed = Uint8Array.from(atob(document.getElementById(id)?.textContent ?? ""), (byte) => byte.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
}

const text = async (id) => new TextDecoder().decode(await unpacked(id));

assets.glue = async () => glue;
assets.compact = async () => compact;
assets.checker = async () => {
  throw new Error("this page was made from a protocol without faults, and has no checker");
};
// The module here reads and writes dates itself.
assets.dates = load;
assets.wasm = () => unpacked("wasm");
assets.style = async (root) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await text("style"));
  root.adoptedStyleSheets = [sheet];
};

customElements.define("sociogram-interview", SociogramInterview);
/** @type {any} */
const interview = document.querySelector("sociogram-interview");
const lang = new URLSearchParams(location.search).get("lang");
if (lang) interview.setAttribute("lang", lang);
text("protocol").then((protocol) => (interview.protocol = JSON.parse(protocol)));
