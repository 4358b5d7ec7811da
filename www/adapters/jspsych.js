// Plugins for jsPsych 8: the interview, and the map of a finished one. The interview's data has the network file in
// `network`; jsPsych writes it as JSON text into CSV files.
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
    /** Lists of people by the ids of the protocol's rosters. */
    rosters: { type: type("OBJECT"), default: null },
    /** What is known of the participant, by the names of the protocol's variables. */
    variables: { type: type("OBJECT"), default: null },
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

/** jsPsych centres what it shows; ours takes the width it is given. Returns what takes that back. */
function widen(display) {
  const before = display.getAttribute("style");
  Object.assign(display.style, { inlineSize: "100%", maxInlineSize: "none", textAlign: "start" });
  return () => (before === null ? display.removeAttribute("style") : display.setAttribute("style", before));
}

export default class SociogramPlugin {
  static info = info;

  constructor(jsPsych) {
    this.jsPsych = jsPsych;
  }

  trial(display, trial, onLoad) {
    return this.#run(display, trial, onLoad);
  }

  /** Shows the interview until it is complete, or as long as a simulated answer takes. */
  #run(display, trial, onLoad, simulated) {
    const restyle = widen(display);
    return new Promise((done) => {
      let started = performance.now();
      const end = (data) => {
        interview.remove();
        restyle();
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
      interview.addEventListener("sociogram-ready", () => {
        started = performance.now();
        onLoad();
        if (simulated) this.jsPsych.pluginAPI.setTimeout(() => end(simulated), simulated.rt);
      });
      if (!simulated) interview.addEventListener("sociogram-complete", ({ detail }) => end(detail));
      matchColours(interview, display);
      display.append(interview);
    });
  }

  /**
   * A participant who names nobody: what every protocol allows, and enough to try what comes after the trial. With
   * "visual" the interview is on screen meanwhile; nothing is saved on the device.
   */
  async simulate(trial, mode, options, load) {
    const interview = { id: "simulated", participant: trial.participant, complete: true };
    const graph = { format: "sociogram", version: 1, interview };
    const network = { directed: false, multigraph: true, graph, nodes: [], edges: [] };
    const data = this.jsPsych.pluginAPI.mergeSimulationData({ network, declined: false, restored: false, error: null, rt: 1000 }, options);
    if (mode === "visual") return this.#run(this.jsPsych.getDisplayElement(), { ...trial, autosave: "off" }, load, data);
    load();
    return data;
  }
}

/** Shows the finished map of a network file, to look at, until the participant goes on. */
export class SociogramMapPlugin {
  static info = {
    name: "sociogram-map",
    version: "1.0.0",
    parameters: {
      /** The network file, such as `network` of an earlier trial's data. */
      network: { type: type("OBJECT"), default: undefined },
      /** What colours people, as `color-by` of `<sociogram-map>`. */
      color_by: { type: type("STRING"), default: null },
      button_label: { type: type("STRING"), default: "Continue" },
    },
    data: {
      /** `{ code, message }` of what kept the map from being shown; null if nothing did. */
      error: { type: type("OBJECT") },
      /** Milliseconds from the map's being on screen to the button. */
      rt: { type: type("INT") },
    },
  };

  constructor(jsPsych) {
    this.jsPsych = jsPsych;
  }

  async trial(display, trial, onLoad) {
    const restyle = widen(display);
    const button = Object.assign(document.createElement("button"), { className: "jspsych-btn", textContent: trial.button_label });
    const end = new Promise((done) => (button.onclick = done));
    const error = await this.#show(display, trial);
    display.append(button);
    onLoad();
    const started = performance.now();
    await end;
    restyle();
    return { error, rt: Math.round(performance.now() - started) };
  }

  /** Resolves to what kept the map from being shown; null if nothing did. */
  async #show(display, trial) {
    try {
      await import("../sociogram-map.js");
    } catch (error) {
      return { code: "load", message: `The map could not be loaded: ${error.message}` };
    }
    const map = document.createElement("sociogram-map");
    if (trial.color_by) map.setAttribute("color-by", trial.color_by);
    matchColours(map, display);
    const shown = new Promise((done) => {
      map.addEventListener("sociogram-ready", () => done(null));
      map.addEventListener("sociogram-error", ({ detail: { code, message } }) => done({ code, message }));
    });
    map.networks = trial.network;
    display.append(map);
    return shown;
  }

  async simulate(trial, mode, options, load) {
    const data = this.jsPsych.pluginAPI.mergeSimulationData({ error: null, rt: 1000 }, options);
    if (mode !== "visual") {
      load();
      return data;
    }
    const display = this.jsPsych.getDisplayElement();
    const shown = () => {
      load();
      this.jsPsych.pluginAPI.clickTarget(display.querySelector("button"), data.rt);
    };
    return { ...(await this.trial(display, trial, shown)), ...data };
  }
}
