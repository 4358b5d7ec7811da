/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A protocol: what an interview asks. Its schema is `schema/protocol.schema.json` of the project. */
export interface Protocol {
  sociogram: 1;
  id: string;
  title: string | Record<string, string>;
  [member: string]: Json;
}

/** Everything that happened in an interview, as `export("journal")` gives it. */
export interface Journal {
  format: "sociogram-journal";
  version: 1;
  protocol: { id: string; sha256: string };
  interview: { id: string; participant: string | null; language: string; started: number };
  entries: { [member: string]: Json }[];
}

/** Someone, or an organisation, that the participant named. Answers are members too, under their variables' names. */
export interface NetworkNode {
  id: string;
  type: string;
  label: string;
  named_in: string[];
  order: number;
  x?: number;
  y?: number;
  [variable: string]: Json | undefined;
}

/** A tie. `key` is its kind; answers about it are members too. */
export interface NetworkEdge {
  source: string;
  target: string;
  key: string;
  [variable: string]: Json;
}

/** Which alters a prompt about ties showed, and whether the participant was done: between them, no tie means none. */
export interface AskedTies {
  stage: string;
  prompt: string;
  kind: string;
  shown: string[];
  confirmed: boolean;
  /** Where each pair was asked about by itself: those with an answer. One without an edge is not tied. */
  pairs?: [string, string][];
  /** Pairs that were left without an answer */
  blank?: [string, string][];
  sample?: PairSample;
}

/** A sample that was drawn of alters or pairs, by the seed; each had the same chance. */
export interface PairSample {
  of: "alters" | "pairs";
  drawn: number;
  from: number;
  /** Whom it was drawn from */
  alters: string[];
  chance: { alter: number; pair: number };
  seed: string;
}

/** One continuous stretch of an interview. */
export interface Sitting {
  started: string | null;
  ended: string | null;
  /** The version of the protocol that it was held under; null where the journal does not tell. */
  protocol_sha256: string | null;
  /** How many entries of the journal could not be kept when it began; absent if all were. */
  set_aside?: number;
}

/** A variable of a network file: what it was called, asked and could be answered with, in the language of the interview. */
export interface FileVariable {
  /** As protocols spell it, such as "one-of". */
  type: string;
  question: string;
  options?: { value: string | number; label: string }[];
  /** What 0 and 100 mean on a slider. */
  low?: string;
  high?: string;
  /** What a number counts. */
  unit?: string;
}

export interface FileCodebook {
  ego: Record<string, FileVariable>;
  /** By type. */
  alters: Record<string, { label: string; variables: Record<string, FileVariable> }>;
  /** By kind. */
  ties: Record<string, { label: string; variables: Record<string, FileVariable> }>;
}

/** The network file: node-link JSON with all that is known about the interview in `graph`. */
export interface NetworkFile {
  directed: boolean;
  multigraph: true;
  graph: {
    format: "sociogram";
    version: 1;
    protocol: { id: string; title: string; sha256: string };
    interview: {
      id: string;
      participant: string | null;
      started: string | null;
      finished: string | null;
      complete: boolean;
      /** True when the participant declined to take part; absent otherwise. */
      declined?: true;
      language: string;
      sittings: Sitting[];
    };
    kinds: Record<string, { directed: boolean }>;
    codebook: FileCodebook;
    ego: Record<string, Json>;
    /** The ties between ego and alters, one end of each `"ego"`; only where naming somebody makes such ties. */
    ego_ties?: { source: string; target: string; key: string }[];
    asked: AskedTies[];
    measures: Record<string, Json>;
    paradata: Record<string, Json>;
  };
  nodes: NetworkNode[];
  edges: NetworkEdge[];
}

/** Something in a protocol that is wrong. */
export interface Fault {
  /** Where, such as `$.stages[2].prompts`. */
  path: string;
  code: string;
  /** What is wrong, and what would be right. */
  message: string;
}

export type ErrorCode =
  | "variables"
  | "no-webassembly"
  | "blocked"
  | "policy"
  | "load"
  | "protocol-fetch"
  | "protocol"
  | "not-ready"
  | "format"
  | "journal"
  | "journal-damaged"
  | "protocol-changed"
  | "previous"
  | "roster"
  | "panic"
  | "elsewhere"
  | "storage"
  | "storage-slow"
  | "protocol-slow"
  | "load-slow"
  | "internal";

export interface SociogramError {
  code: ErrorCode;
  message: string;
  faults: Fault[];
  /** True when there is no interview on screen because of it; absent when the interview goes on. */
  fatal?: true;
}

/** How an interview ended. */
export interface Ending {
  network: NetworkFile;
  /** Whether the participant declined to take part. */
  declined: boolean;
  /** Whether it ended on an earlier visit: the event then follows `sociogram-ready`. */
  restored: boolean;
}

/** The events of the element, by name. All bubble, and cross shadow roots. */
export interface SociogramEventMap {
  "sociogram-ready": CustomEvent<Record<string, never>>;
  "sociogram-change": CustomEvent<{ complete: boolean }>;
  /** Another step is on screen: the interview's title and the step's, in the language of the interview. */
  "sociogram-step": CustomEvent<{ study: string; step: string }>;
  "sociogram-complete": CustomEvent<Ending>;
  "sociogram-error": CustomEvent<SociogramError>;
}

export interface ExportOptions {
  /** For "compact": lines of at most so many characters, each for one field. */
  most?: number;
}

/** Someone on a roster, with further columns. */
export interface RosterEntry {
  id: string | number;
  label: string;
  [column: string]: unknown;
}

/** What a page knows of a participant, by variable. A text will do for a number, yes and no, and several options with commas. */
export type KnownVariables = Record<string, string | number | boolean | (string | number)[] | null>;

/** One interview: the class of `<sociogram-interview>`. */
export class SociogramInterview extends HTMLElement {
  static readonly formAssociated: true;
  /** The protocol's address. */
  src: string;
  /** The name of its field in a form. */
  name: string;
  /** The name under which it is saved on the device; the protocol's id if it is empty. */
  interview: string;
  /** "off" saves nothing on the device. */
  autosave: string;
  /** Whether a delivered interview stays on the device ("keep") or leaves it ("erase"). */
  delivered: string;
  participant: string;
  required: boolean;
  disabled: boolean;
  /** The protocol itself, instead of `src`. */
  protocol: Protocol | null;
  /** A journal to go on from, with which nothing is saved on the device; or the network file of the interview before. */
  previous: Journal | NetworkFile | string | null;
  /** Lists of people by the ids of the protocol's rosters: each a list, or the text of a CSV or JSON file. */
  rosters: Record<string, RosterEntry[] | string> | null;
  /** What is known of the participant, by the names of variables of ego that the protocol has `from_host`. */
  variables: KnownVariables | null;
  /** The network file, or null while the interview is under way. */
  readonly value: NetworkFile | null;
  readonly complete: boolean;
  readonly type: string;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  /** Erases the interview and begins a new one. */
  reset(): void;
  /** Takes the interview off this device. What is on screen stays; what is answered after that is saved again. */
  erase(): void;
  export(format?: "json" | "journal" | "compact" | "svg", options?: ExportOptions): Promise<Blob>;
  addEventListener<K extends keyof SociogramEventMap>(
    type: K,
    listener: (this: SociogramInterview, event: SociogramEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}
