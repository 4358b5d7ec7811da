/** What of the networks can be chosen, and what is shown. */
export interface AboutMaps {
  titles: string[];
  /** Answers that people can be coloured by. */
  variables: string[];
  /** The highest core number there is. */
  cores: number;
  /** One for each network: the measures under it, by their keys. */
  measures: Record<string, number | null>[];
  /** One for each network: what of its file was left out or taken otherwise, in sentences. */
  notes: string[][];
}

export interface MapError {
  code: "load" | "network-fetch" | "network" | "internal";
  message: string;
}

/** The events of the element, by name. All bubble, and cross shadow roots. */
export interface SociogramMapEventMap {
  "sociogram-ready": CustomEvent<AboutMaps>;
  "sociogram-change": CustomEvent<AboutMaps>;
  "sociogram-error": CustomEvent<MapError>;
}

/** Networks to look at: the class of `<sociogram-map>`. What is shown and how is said by its attributes. */
export class SociogramMap extends HTMLElement {
  /** The network documents, instead of `src`: one, or up to four in a list. A text is a file in a form besides JSON. */
  networks: object | string | (object | string)[] | null;
  /** Null until the maps are ready. */
  readonly about: AboutMaps | null;
  /** The picture as a file. */
  export(format?: "svg"): Promise<Blob>;
  addEventListener<K extends keyof SociogramMapEventMap>(
    type: K,
    listener: (this: SociogramMap, event: SociogramMapEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "sociogram-map": SociogramMap;
  }
}
