// Tells a test what one interview shows and holds, and when, while that happens: whatever the page itself keeps dies with it.
// The body of a function that WebDriver runs with (the text of look.js, where to tell, the number of the round).
const [look, address, round] = arguments;
const read = (task) => new Function(look)(task, { role: null, name: null, starts: null, within: null }, 0);
const element = document.querySelector("sociogram-interview");

function tell(record) {
  const body = JSON.stringify({ round, at: Date.now(), ...record });
  // Without CORS no answer can be read, and none is wanted.
  fetch(address, { method: "POST", mode: "no-cors", body });
}

// What is on screen, told after the frame that painted it.
const essence = ({ role, name, within, value, on }) => ({ role, name, within, value, on, disabled: false, focused: false });
let hasChanged = true;
let last = "";
function paint() {
  requestAnimationFrame(paint);
  if (!hasChanged) return;
  const controls = read("all");
  if (controls === "busy") return;
  hasChanged = false;
  const shown = { controls: controls.map(essence), step: read("where") };
  // What is only said, or asked in between, is no answer.
  shown.step.said = shown.step.alert = "";
  const text = JSON.stringify(shown);
  if (text === last) return;
  last = text;
  setTimeout(() => tell({ shown }));
}
const note = () => (hasChanged = true);
new MutationObserver(note).observe(element.shadowRoot, {
  subtree: true,
  childList: true,
  attributes: true,
  characterData: true,
});
for (const type of ["input", "change"]) element.shadowRoot.addEventListener(type, note);
paint();

// What the interview holds, which is on screen by the next frame. It is made at once, and comes later.
async function keep() {
  const at = Date.now();
  const journal = await (await element.export("journal")).text();
  tell({ at, journal: JSON.parse(journal) });
}
document.addEventListener("sociogram-change", keep);
document.addEventListener("sociogram-complete", () => tell({ complete: true }));
document.addEventListener("sociogram-error", ({ detail }) => tell({ error: detail.code }));
keep();
