// A screen for lab.js: in its data, `network` is the network file as JSON text.
import { write } from "../json.js";
import { createInterview, matchColours } from "./interview.js";

/**
 * A component that shows the interview of a protocol (its address, or the document itself) and ends when it is complete,
 * or when there can be none: `network_error` says why in its data.
 */
export function sociogramScreen(
  lab,
  { protocol, interview, participant, autosave = "off", delivered, lang, previous, rosters, variables, ...options },
) {
  const screen = new lab.html.Screen({ ...options, content: "<div></div>" });
  let padding;
  screen.on("run", () => {
    const place = screen.options.el;
    // lab.js leaves much room around what it shows.
    padding = place.style.padding;
    place.style.padding = "0";
    const errors = ({ code, message, fatal }) => {
      if (!fatal) return;
      Object.assign(screen.data, { network_error: code, network_error_message: message });
      screen.end("error");
    };
    const given = { previous, rosters, variables, interview, participant, autosave, delivered, lang };
    const shown = createInterview({ protocol, ...given, errors });
    shown.addEventListener("sociogram-complete", ({ detail }) => {
      Object.assign(screen.data, { network: write(detail.network), declined: detail.declined, restored: detail.restored });
      screen.end("complete");
    });
    matchColours(shown, place);
    place.replaceChildren(shown);
  });
  screen.on("end", () => (screen.options.el.style.padding = padding));
  return screen;
}
