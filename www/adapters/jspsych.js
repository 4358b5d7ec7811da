// A plugin for jsPsych 8. Its data has the network file in `network`; jsPsych writes it as JSON text into CSV files.
import { createInterview, matchColours } from "./interview.js";

/** One of jsPsych's types of parameters, by name. */
const type = (name) => globalThis.jsPsychModule?.ParameterType[name] ?? name;

const info = {
  name: "sociogram",
  version: "1.0.0",
  parameters: {
    /** The protocol's address; or in `document` the protocol itself. */
    protocol: { type: type("STRING"), default: null },
    document: { type: type("OBJECT"), default: null },
    /** A journal to go on from. */
    previous: { type: type("OBJECT"), default: null },
    /** The name under which the interview is saved on the device. */
    interview: { type: type("STRING"), default: null },
    /** "off" saves nothing on the device. */
    autosave: { type: type("STRING"), default: "off" },
    /** "erase" has the interview leave the device once the trial has it. */
    delivered: { type: type("STRING"), default: "keep" },
    participant: { type: type("STRING"), default: null },
    lang: { type: type("STRING"), default: null },
  },
  data: {
    /** The network file; null if there could be no interview. */
    network: { type: type("OBJECT") },
    /** Whether the participant declined to take part. */
    declined: { type: type("BOOL") },
    /** Whether the interview had been finished on an earlier visit. */
    restored: { type: type("BOOL") },
    /** `{ code, message }` of what kept the interview from starting; null if nothing did. */
    error: { type: type("OBJECT") },
    /** Milliseconds from the interview's being on screen to its end. */
    rt: { type: type("INT") },
  },
};

/** jsPsych centres what it shows; the interview takes the width it is given. */
const WIDE = { inlineSize: "100%", maxInlineSize: "none", textAlign: "start" };

export default class SociogramPlugin {
  static info = info;

  constructor(jsPsych) {
    this.jsPsych = jsPsych;
  }

  trial(display, trial, onLoad) {
    const before = display.getAttribute("style");
    return new Promise((done) => {
      let started = performance.now();
      const end = (data) => {
        interview.remove();
        if (before === null) display.removeAttribute("style");
        else display.setAttribute("style", before);
        done({ network: null, declined: false, restored: false, error: null, rt: Math.round(performance.now() - started), ...data });
      };
      const errors = ({ code, message, fatal }) => {
        if (!fatal) return;
        // The trials after this one can still be run; whoever tries the study out sees it here.
        console.error(`sociogram: ${message}`);
        onLoad();
        end({ error: { code, message } });
      };
      const interview = createInterview({ ...trial, protocol: trial.document ?? trial.protocol, errors });
      if (trial.previous) interview.previous = trial.previous;
      interview.addEventListener("sociogram-ready", () => {
        started = performance.now();
        onLoad();
      });
      interview.addEventListener("sociogram-complete", ({ detail }) => end(detail));
      matchColours(interview, display);
      Object.assign(display.style, WIDE);
      display.append(interview);
    });
  }

  /** A participant who names nobody: what every protocol allows, and enough to try what comes after the trial. */
  async simulate(trial, mode, options, load) {
    const graph = { format: "sociogram", version: 1, interview: { id: "simulated", complete: true } };
    const network = { directed: false, multigraph: true, graph, nodes: [], edges: [] };
    const data = this.jsPsych.pluginAPI.mergeSimulationData({ network, declined: false, restored: false, error: null, rt: 1000 }, options);
    load();
    this.jsPsych.finishTrial(data);
  }
}
