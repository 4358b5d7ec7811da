// The start of a page that has everything inside: nothing is fetched, what the element needs stands in the page.
import { assets } from "./assets.js";
import * as compact from "./compact.js";
import { SociogramInterview } from "./element/interview.js";
import * as glue from "./wasm/sociogram.js";

const inside = (id) => document.getElementById(id).textContent;

assets.glue = async () => glue;
assets.compact = async () => compact;
assets.checker = async () => {
  throw new Error("this page was made from a protocol without faults, and has no checker");
};
assets.sheets = async () => {
  throw new Error("A page that has everything inside works out no sheets of measures; they can be had from this file.");
};
assets.wasm = async () => {
  const packed = Uint8Array.from(atob(inside("wasm")), (byte) => byte.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
};
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
