import type { SociogramEventMap, SociogramInterview } from "./element.js";

export * from "./element.js";

declare global {
  interface HTMLElementTagNameMap {
    "sociogram-interview": SociogramInterview;
  }
  interface GlobalEventHandlersEventMap extends SociogramEventMap {}
}
