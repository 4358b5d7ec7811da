// What scripts of www/ find around them and TypeScript does not know: modules that are built, pages of survey hosts, and
// what only some browsers have.

/** The JavaScript side of the modules in `modules/`, as wasm-bindgen makes it. */
declare module "*/wasm/sociogram.js" {
  /** The interview on screen: `Handle` in `src/handle.rs`. */
  export interface Handle {
    value(): NetworkFile | null;
    finding(): { code: ErrorCode; message: string } | undefined;
    complete(): boolean;
    text(format: string, for_people: boolean): string;
    reset(): void;
    unsaved(fails: boolean): void;
    destroy(): void;
  }
  const make: (guard: (exports: object) => object) => any;
  export default make;
}
/** Libraries of the author's page, which `xtask/author/package.json` names. */
declare module "lit-html";
declare module "lit-html/*";
declare module "fflate";
declare module "jsonc-parser";
declare module "@codemirror/*";
declare module "@lezer/*";
declare module "*/wasm/author.js";
declare module "*/wasm/checker.js";
declare module "*/wasm/dates.js";
declare module "*/wasm/exporter.js";
declare module "*/wasm/rosters.js";
declare module "*/wasm/salvage.js";
declare module "*/wasm/measurer.js" {
  const init: (source: { module_or_path: unknown }) => Promise<unknown>;
  export default init;
  /** The sheets wanted of a network file, all of them JSON text. */
  export function sheets(file: string, wanted: string, progress?: (share: number) => void): any;
}
declare module "*/wasm/comparer.js" {
  const init: (source: { module_or_path: unknown }) => Promise<unknown>;
  export default init;
  /** The tables of a study: `modules/comparer/src/lib.rs`. */
  export class Comparer {
    add(name: string, bytes: Uint8Array): string | undefined;
    refuse(name: string, said: string): void;
    offer(): any;
    tables(choice: unknown): any;
    definitions(): any;
    csv(id: string): string | undefined;
    report(made: string): string;
    archive(made: string): Uint8Array;
  }
  /** Networks for other programs: `modules/comparer/src/exporting.rs`. */
  export class Exporter {
    constructor(nameless: boolean, exported: string);
    add(name: string, bytes: Uint8Array): void;
    refuse(name: string, said: string): void;
    write(keys: string[], take: (piece: BlobPart) => void, begin: (path: string) => void): void;
  }
  export function formats(): [string, string][];
}
declare module "*/wasm/workshop.js" {
  /** Maps on screen: `Shown` in `modules/workshop/src/lib.rs`. */
  export interface Shown {
    update(options: string): void;
    about(): any;
    svg(): string;
    destroy(): void;
  }
  const init: (source: { module_or_path: unknown }) => Promise<unknown>;
  export default init;
  export function maps(host: Element, networks: string, options: string, measurer: Function): Shown;
  export function page(host: Element, examples: string, measurer: Function): Shown;
}

type NetworkFile = import("../../pkg/types/element.d.ts").NetworkFile;
type ErrorCode = import("../../pkg/types/element.d.ts").ErrorCode;

/** The page of a Qualtrics survey. */
declare const Qualtrics: {
  SurveyEngine: { addOnReady(work: (this: any) => void): void; setEmbeddedData(field: string, text: string): void };
};

/** Put into REDCap's page by our module there. */
declare const sociogramSettings: { fields: string[]; page: string };

/** Lent by a page that has jsPsych as plain scripts. */
declare var jsPsychModule: { ParameterType: Record<string, unknown> } | undefined;

interface Document {
  /** Chromium only. */
  readonly prerendering?: boolean;
}
