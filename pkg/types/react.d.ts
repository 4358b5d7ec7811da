// The elements in JSX, for React 18 and 19. A file of its own, since only pages with React have its types.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { Journal, KnownVariables, Protocol, SociogramEventMap, SociogramInterview } from "./element.js";
import type { SociogramMap, SociogramMapEventMap } from "./map.js";

export * from "./index.js";

/** `onsociogram-complete` and the like. React 19 listens; with React 18 use `ref` and `addEventListener`. */
type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

/** What every element takes. React 18 passes `class`, not `className`, on to elements that it does not know. */
type Common<Instance> = DetailedHTMLProps<HTMLAttributes<Instance>, Instance> & { class?: string };

/** Attributes of `<sociogram-interview>`. */
interface InterviewAttributes {
  src?: string;
  name?: string;
  interview?: string;
  participant?: string;
  autosave?: "device" | "off";
  delivered?: "keep" | "erase";
  /** With React 18 an empty text, or left out: it writes `false` as a text. */
  required?: boolean | "";
  disabled?: boolean | "";
  /** An object. React 19 sets it; with React 18 use `ref`. */
  protocol?: Protocol | null;
  /** As `protocol`. */
  previous?: Journal | string | null;
  /** As `protocol`. */
  variables?: KnownVariables | null;
}

/** Attributes of `<sociogram-map>`. */
interface MapAttributes {
  src?: string;
  "color-by"?: string;
  "size-by"?: string;
  ties?: string;
  peel?: string | number;
  labels?: "whole" | "initials" | "hidden";
  hulls?: string;
  isolates?: "apart" | "in-place";
  places?: "drawn" | "by-sector";
  changes?: "marked" | "unmarked";
  /** An object. React 19 sets it; with React 18 use `ref`. */
  networks?: SociogramMap["networks"];
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "sociogram-interview": Common<SociogramInterview> & InterviewAttributes & Listeners<SociogramEventMap>;
      "sociogram-map": Common<SociogramMap> & MapAttributes & Listeners<SociogramMapEventMap>;
    }
  }
}
