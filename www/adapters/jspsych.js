// A plugin for jsPsych 8. Its data has the network file in `network`; jsPsych writes it as JSON text into CSV files.
import "../sociogram.js";

/** One of jsPsych's types of parameters, by name. */
const type = (name) => globalThis.jsPsychModule?.ParameterType[name] ?? name;

const info = {
  name: "sociogram",
  version: "1.0.0",
  parameters: {
    /** The protocol's address; or in `document` the protocol itself. */
    protocol: { type: type("STRING"), default: null },
    document: { type: type("OBJECT"), default: null },
    /** The name under which the interview is saved on the device. */
    interview: { type: type("STRING"), default: null },
    /** "off" saves nothing on the device. */
    autosave: { type: type("STRING"), default: "off" },
    participant: { type: type("STRING"), default: null },
    lang: { type: type("STRING"), default: null },
  },
  data: {
    /** The network file. */
    network: { type: type("OBJECT") },
    /** Milliseconds from the interview's being on screen to its end. */
    rt: { type: type("INT") },
  },
};

export default class SociogramPlugin {
  static info = info;

  constructor(jsPsych) {
    this.jsPsych = jsPsych;
  }

  trial(display, trial, onLoad) {
    const interview = document.createElement("sociogram-interview");
    for (const name of ["interview", "autosave", "participant"]) interview[name] = trial[name];
    if (trial.lang) interview.lang = trial.lang;
    interview.protocol = trial.document;
    interview.src = trial.protocol;
    display.append(interview);
    return new Promise((done) => {
      let started = performance.now();
      interview.addEventListener("sociogram-ready", () => {
        started = performance.now();
        onLoad();
      });
      interview.addEventListener("sociogram-complete", (event) => {
        interview.remove();
        done({ network: event.detail.network, rt: Math.round(performance.now() - started) });
      });
    });
  }

  /** A participant who names nobody: what every protocol allows, and enough to try what comes after the trial. */
  async simulate(trial, mode, options, load) {
    const network = { directed: false, multigraph: true, graph: { format: "sociogram", version: 1 }, nodes: [], edges: [] };
    const data = this.jsPsych.pluginAPI.mergeSimulationData({ network, rt: 1000 }, options);
    if (mode === "data-only" || mode === "visual") {
      load();
      this.jsPsych.finishTrial(data);
    }
  }
}
