// What is besides in such a page where the protocol has rosters: what searches them is inside too. A page that is opened
// from a file can fetch nothing, so the people must stand in the protocol.
import { assets } from "./assets.js";
import { sources } from "./rosters.js";
import { unpacked } from "./start.js";
import * as rosters from "./wasm/rosters.js";

assets.rosterSources = async () => ({ sources });
assets.rosters = async () => {
  await rosters.default({ module_or_path: await unpacked("rosters") });
  return rosters;
};
