import type { ErrorCode, Journal, KnownVariables, NetworkFile, Protocol, RosterEntry, SociogramError } from "./element.js";

interface FromFrame {
  sociogram: 1;
  session: string;
  n: number;
}

/** Codes of the frame, and of a frame that does not answer, besides those of the element. */
export type FrameErrorCode = ErrorCode | "late" | "message" | "no-answer" | "sandboxed";

export type FrameError = Omit<SociogramError, "code"> & { code: FrameErrorCode };

export interface FrameMessages {
  ready: FromFrame & { type: "ready"; waits: boolean; complete?: boolean; network?: NetworkFile | null };
  change: FromFrame & { type: "change"; complete: boolean; draft?: Journal };
  complete: FromFrame & { type: "complete"; network: NetworkFile; declined: boolean; restored: boolean };
  file: FromFrame & { type: "file"; id?: unknown; format: string; text: string };
  error: (FromFrame & { type: "error" } & FrameError) | FrameError;
  resize: FromFrame & { type: "resize"; height: number };
}

export interface FrameInit {
  protocol?: Protocol;
  previous?: Journal | NetworkFile | string;
  rosters?: Record<string, RosterEntry[] | string>;
  variables?: KnownVariables;
  participant?: string;
  lang?: string;
  /** Whether `change` brings the journal along. */
  drafts?: boolean;
  /** "erase" has the interview leave the device once it is delivered. */
  delivered?: "keep" | "erase";
}

export type FrameOptions = { [K in keyof FrameMessages]?: (message: FrameMessages[K]) => void } & {
  /** The frame's accessible name. */
  title?: string;
  init?: FrameInit;
};

export interface Frame {
  frame: HTMLIFrameElement;
  send(type: "get", more: { format?: "json" | "journal" | "compact"; most?: number; id?: unknown }): void;
  send(type: "reset"): void;
  remove(): void;
}

export type FieldOptions = Pick<FrameOptions, "title" | "init" | "ready" | "resize"> & {
  /** How many characters one field takes. */
  most?: number;
  /** The interview is complete and the fields are filled. */
  done?: (texts: string[], ending: FrameMessages["complete"]) => void;
  /** With `fatal`, there can be no interview; the first field says so. */
  error?: (message: { code: string; message: string; fatal?: boolean }) => void;
};

declare global {
  /** Shows `embed.html` at the address `page` inside `place`. */
  function sociogramFrame(place: Element, page: string, options?: FrameOptions): Frame;
  /** The same before fields of a form, which then have the network in the compact form. */
  function sociogramField(
    inputs: HTMLInputElement | HTMLTextAreaElement | (HTMLInputElement | HTMLTextAreaElement)[],
    page: string,
    options?: FieldOptions,
  ): Frame;
}
