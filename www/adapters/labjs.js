// A screen for lab.js: in its data, `network` is the network file as JSON text.
import "../sociogram.js";

/** A component that shows the interview of a protocol and ends when it is complete. */
export function sociogramScreen(lab, { protocol, interview = "", participant = "", autosave = "off", ...options }) {
  const screen = new lab.html.Screen({ ...options, content: "<sociogram-interview></sociogram-interview>" });
  screen.on("run", () => {
    const shown = screen.options.el.querySelector("sociogram-interview");
    Object.assign(shown, { interview, participant, autosave, src: protocol });
    shown.addEventListener("sociogram-complete", (event) => {
      screen.data.network = JSON.stringify(event.detail.network);
      screen.end("complete");
    });
  });
  return screen;
}
