import type { NetworkFile } from "./element.js";

/** What is wanted of a network, as in a protocol's `measures.sheets`. */
export interface Sheet {
  /** The types of alters and kinds of ties that count; all if absent. */
  types?: string[];
  kinds?: string[];
  /** Measures of the network. */
  network?: string[];
  /** Measures of each alter. */
  alters?: string[];
  /** Variables with shares, with numbers, and those that ego has too. */
  diversity?: string[];
  numbers?: string[];
  homophily?: string[];
  /** Takes in alters without a position, which files from elsewhere do not have. */
  off_map?: boolean;
}

type Figures = Record<string, number | null>;

/** One sheet, worked out: numbers by the key of their measure; null where a measure has no value. */
export interface Measured {
  network?: Figures;
  /** By the alter's id. */
  alters?: Record<string, Figures>;
  /** By the variable. */
  diversity?: Record<string, Figures>;
  numbers?: Record<string, Figures>;
  homophily?: Record<string, Figures>;
}

export interface MeasureOptions {
  /** Called with the share of the work that is done, from 0 to 1. */
  progress?: (share: number) => void;
  /** Aborting stops the work at once. */
  signal?: AbortSignal;
}

/** What `measure` rejects with. */
export interface MeasureError extends Error {
  /**
   * `measures`: a file, a choice or an option that cannot be read or is not known; the message says which and where.
   * `load`: the worker or its module could not be loaded.
   */
  code: "measures" | "load" | "internal";
}

/** Works measures of a network file, or its text, out in a worker. */
export function measure<Names extends string>(
  file: NetworkFile | string | object,
  sheets: Record<Names, Sheet>,
  options?: MeasureOptions,
): Promise<Record<Names, Measured>>;
