// The start of a page that has everything inside: nothing is fetched, what the element needs stands in the page.
import { assets } from "./assets.js";
import * as compact from "./compact.js";
import { SociogramInterview } from "./element/interview.js";
import * as glue from "./wasm/sociogram.js";

const inside = (id) => document.getElementById(id).textContent;

/** The bytes of a module that stands in the page. */
export function unpacked(id) {
  const packed = Uint8Array.from(atob(inside(id)), (byte) => byte.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
}

assets.glue = async () => glue;
assets.compact = async () => compact;
assets.checker = async () => {
  throw new Error("this page was made from a protocol without faults, and has no checker");
};
assets.wasm = () => unpacked("wasm");
assets.style = async (root) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(inside("style"));
  root.adoptedStyleSheets = [sheet];
};

customElements.define("sociogram-interview", SociogramInterview);
const interview = document.querySelector("sociogram-interview");
const lang = new URLSearchParams(location.search).get("lang");
if (lang) interview.setAttribute("lang", lang);
interview.protocol = JSON.parse(inside("protocol"));
