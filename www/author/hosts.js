// The survey hosts: what is pasted into each, with the study's own addresses, and what each imports.
import { limeSurvey, qualtricsSurvey, redcapDictionary } from "./dictionaries.js";

/** Addresses that stand in the adapters until somebody writes their own. */
const SITE = "https://example.org/sociogram/";
const PROTOCOL = "protocols/link-worker.json";

/** What the study's own protocol is called in its folder. */
export const OWN = "protocol.json";

/**
 * @typedef {{ id: string, title: string, languages: string[] }} Study
 * @typedef {{ name: string, file?: string, snippet?: (site: string, study: Study) => string, steps: string[], dictionary?: { name: string, type: string, make: (study: Study, snippet: string) => string } }} Host
 */

const element = (site) => `<script type="module" src="${site}sociogram.js"></script>`;

/** The hosts; `file` is an adapter whose text is the snippet. */
export const HOSTS = /** @type {Record<string, Host>} */ ({
  qualtrics: {
    name: "Qualtrics",
    file: "adapters/qualtrics.js",
    steps: [
      "Import the file below: Create a new project, Survey, Import a QSF file. It has the fields and the question.",
      "Or, in a survey that there is: declare network_1 to network_4 and network_error as embedded data before the question, add a Text / Graphic question, and paste the snippet in place of its JavaScript.",
    ],
    dictionary: { name: "qualtrics.qsf", type: "application/json", make: qualtricsSurvey },
  },
  limesurvey: {
    name: "LimeSurvey",
    file: "adapters/limesurvey.html",
    steps: [
      "Your user needs the right to use scripts: Global settings, Security, “Filter HTML for XSS” off for you.",
      "Import the file below: Create survey, Import. Or, in a survey that there is, paste the snippet into the source of the text of a “Huge free text” question.",
    ],
    dictionary: { name: "limesurvey.lss", type: "application/xml", make: limeSurvey },
  },
  redcap: {
    name: "REDCap",
    snippet: (site) => `Address of the sociogram folder: ${site}\nThe protocol, from there: ${OWN}\n`,
    steps: [
      "Copy the folder adapters/redcap to modules/sociogram_v1.0.0 on the server; an administrator enables it.",
      "Write the two lines below into the module’s settings of your project.",
      "Import the data dictionary below in an empty project. Or add a Notes Box with the action tag @SOCIOGRAM.",
    ],
    dictionary: { name: "redcap.csv", type: "text/csv", make: redcapDictionary },
  },
  formr: {
    name: "formr",
    file: "adapters/formr.html",
    steps: ["In the survey’s sheet: an item “network” of type textarea, and before it a note whose label is the snippet."],
  },
  otree: {
    name: "oTree 5",
    file: "adapters/otree.html",
    steps: [
      'network = models.LongStringField(blank=True) in the player, form_fields = ["network"] in the page, and js_vars that return dict(participant_code=player.participant.code).',
      "The page’s template is the snippet.",
    ],
  },
  form: {
    name: "A page with a form",
    snippet: (site) =>
      `${element(site)}\n<form method="post">\n  <sociogram-interview name="network" src="${site}${OWN}" required></sociogram-interview>\n  <button>Send</button>\n</form>\n`,
    steps: ["The form has a field “network” more: the network file as JSON."],
  },
  surveyjs: {
    name: "SurveyJS 2",
    snippet: (site) =>
      `<script type="module">\n  import { registerSociogram } from "${site}adapters/surveyjs.js";\n  registerSociogram(Survey); // before the survey is made\n</script>\n\n{ "type": "sociogram", "name": "network", "protocol": "${site}${OWN}", "isRequired": true }\n`,
    steps: ["Register the question type, and put the question into the survey’s JSON."],
  },
  jspsych: {
    name: "jsPsych 8",
    snippet: (site) =>
      `<script type="module">\n  import SociogramPlugin from "${site}adapters/jspsych.js";\n  const trial = { type: SociogramPlugin, protocol: "${site}${OWN}" };\n</script>\n`,
    steps: ["Put the trial into your timeline. Its data has “network”."],
  },
  frame: {
    name: "Any other host",
    snippet: (site) =>
      `<script src="${site}sociogram-host.js"></script>\n<div id="place"></div>\n<script>\n  sociogramFrame(document.getElementById("place"), "${site}embed.html?protocol=${OWN}", {\n    complete: ({ network }) => console.log(network),\n  });\n</script>\n`,
    steps: ["What your page does with the network stands in “complete”."],
  },
});

/**
 * The snippet of a host: an adapter's text with the study's own addresses in place of the examples.
 * @param {string} adapter
 * @param {string} site the address of the study's folder, with a slash at its end
 */
export function addressed(adapter, site) {
  // A slash in an address could end the script that the snippet stands in, and a quote its text.
  const safe = new URL(site).href.replace(/['"<>\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return adapter.replaceAll(SITE, safe).replaceAll(PROTOCOL, OWN);
}

/** The address of a folder, with a slash at its end; null if it is none. */
export function folderAddress(typed) {
  try {
    const address = new URL(typed.trim());
    if (!/^https?:$/.test(address.protocol)) return null;
    const path = address.pathname.replace(/[^/]*\.html$/, "");
    return `${address.origin}${path.endsWith("/") ? path : `${path}/`}`;
  } catch {
    return null;
  }
}

/**
 * The address that opens the interview, with what is known about the participant.
 * @param {string} site
 * @param {Record<string, string>} known
 */
export function interviewLink(site, known) {
  const query = new URLSearchParams(Object.entries(known).filter(([name, value]) => name && value));
  return `${site}index.html${query.size ? `?${query}` : ""}`;
}
