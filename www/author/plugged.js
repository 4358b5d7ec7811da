// What the page can do besides making a study, put into its places: before the field, into it, and after it. The scripts
// are loaded when a section is opened.
import { extras } from "./extras.js";

/** An element of its own for each part of a section, so that each draws itself. */
const part = (inside) => inside.appendChild(document.createElement("section"));

/** Fills a section once; what it looks at is the study as it is then and later. */
const once = (fill) => (inside, desk) => {
  if (inside.childElementCount) return;
  inside.classList.add("tools");
  fill(inside, () => desk.doc.text);
};

extras.madeUp = async (text) => (await import("./workroom.js")).madeUp(text);

extras.sections.push(
  {
    title: "Before the field",
    open: once(async (inside, textNow) => {
      const places = [part(inside), part(inside), part(inside), part(inside)];
      const [{ advice, cost }, { simulation }, { paper }] = await Promise.all([
        import("./cost.js"),
        import("./simulation.js"),
        import("./paper.js"),
      ]);
      advice(textNow, places[0]);
      cost(textNow, places[1]);
      simulation(textNow, places[2]);
      paper(textNow, places[3]);
    }),
  },
  {
    title: "Into the field",
    open: once(async (inside, textNow) => {
      const place = part(inside);
      (await import("./field.js")).field(textNow, place);
    }),
  },
  {
    title: "After it",
    open: once(async (inside, textNow) => {
      const places = [part(inside), part(inside)];
      const [{ quality }, { replay }] = await Promise.all([import("./quality.js"), import("./replay.js")]);
      quality(places[0]);
      replay(textNow, places[1]);
    }),
  },
);
