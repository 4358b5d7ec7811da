// What is besides in such a page where the protocol asks for sheets of measures: what works them out is inside too.
import { assets } from "./assets.js";
import { adder } from "./sheets.js";
import { unpacked } from "./start.js";
import * as measurer from "./wasm/measurer.js";

const load = async () => {
  await measurer.default({ module_or_path: await unpacked("measurer") });
  return measurer;
};
// In time: the interview opens when this script has ended.
assets.sheets = async () => ({ adder: (wanted) => adder(wanted, load) });
