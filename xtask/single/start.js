// The start of a page that has everything inside: nothing is fetched, what the element needs stands in the page.
import { assets } from "./assets.js";
import * as compact from "./compact.js";
import { SociogramInterview } from "./element/interview.js";
import { load } from "./element/loading.js";
import * as glue from "./wasm/sociogram.js";

/** The bytes of a text in base 85, as `base85` in src/commands/single.rs writes it. */
function bytes(text) {
  const numbers = new DataView(new ArrayBuffer(Math.ceil(text.length / 5) * 4));
  for (let at = 0; at < text.length; at += 5) {
    let number = 0;
    for (let place = at; place < at + 5; place++) {
      const code = text.charCodeAt(place);
      // What the last characters lack is as much as a character can be, for what there was less went away.
      number = number * 85 + (place >= text.length ? 84 : code === 33 ? 25 : code - 35);
    }
    numbers.setUint32((at / 5) * 4, number);
  }
  return new Uint8Array(numbers.buffer, 0, Math.floor((text.length / 5) * 4));
}

/** The bytes of what stands in the page packed. */
export function unpacked(id) {
  const packed = bytes(document.getElementById(id)?.textContent ?? "");
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
// What only some interviews need is in the module here too.
assets.parts = undefined;
assets.wasm = () => unpacked("wasm");
assets.style = async (root) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await text("style"));
  root.adoptedStyleSheets = [sheet];
};

/** The widget's own words in the languages of the protocol. */
const spoken = text("words").then(JSON.parse);
for (const language of Object.keys(assets.words)) assets.words[language] = async () => (await spoken)[language];

customElements.define("sociogram-interview", SociogramInterview);
/** @type {any} */
const interview = document.querySelector("sociogram-interview");
const lang = new URLSearchParams(location.search).get("lang");
if (lang) interview.setAttribute("lang", lang);
text("protocol").then((protocol) => (interview.protocol = JSON.parse(protocol)));
