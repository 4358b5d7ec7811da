// A journal played again: what was done when, with the map as it was.
import { html, nothing, render } from "lit-html";
import { Workroom } from "./workroom.js";

/** How many times as fast. */
const SPEEDS = [1, 2, 5, 10, 20];
/** No break lasts longer here, in seconds of the interview. */
const LONGEST_BREAK = 20;
/** How often the clock of the replay goes on, in milliseconds. */
const BEAT = 100;

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** The seconds of each step on the replay's own clock, in which breaks are short. */
export function playedAt(steps) {
  let [before, played] = [0, 0];
  return steps.map(({ seconds }) => {
    played += Math.min(Math.max(seconds - before, 0), LONGEST_BREAK);
    before = seconds;
    return played;
  });
}

/**
 * Opens a journal and plays it, in an element.
 * @param {() => string} textNow the protocol's text
 * @param {HTMLElement} place
 */
export function replay(textNow, place) {
  const room = new Workroom();
  /** @type {{ steps?: any[], times: number[], journal: string, protocol: string, at: number, speed: number, played: number, timer?: ReturnType<typeof setInterval>, map?: string, drawn: number, drawing: boolean, fault?: string }} */
  const now = { times: [], journal: "", protocol: "", at: 0, speed: 5, played: 0, drawn: -1, drawing: false };

  const stop = () => {
    clearInterval(now.timer);
    now.timer = undefined;
  };
  const open = async (event) => {
    stop();
    Object.assign(now, { fault: undefined, steps: undefined, at: 0, played: 0, drawn: -1 });
    try {
      now.journal = await event.target.files[0].text();
      now.protocol = textNow();
      now.steps = JSON.parse(await room.call("steps", [now.protocol, now.journal]));
      now.times = playedAt(now.steps ?? []);
    } catch (error) {
      now.fault = error.message;
    }
    show();
  };
  const goTo = (at) => {
    now.at = Math.max(0, Math.min(at, now.steps?.length ?? 0));
    now.played = now.at ? now.times[now.at - 1] : 0;
    show();
  };
  const beat = () => {
    // A page that was in the background has not gone on.
    if (!place.isConnected) return stop();
    now.played += (BEAT / 1000) * now.speed;
    while (now.at < now.times.length && now.times[now.at] <= now.played) now.at++;
    if (now.at >= now.times.length) stop();
    show();
  };
  const play = () => {
    if (now.timer) stop();
    else {
      if (now.at >= now.times.length) goTo(0);
      now.timer = setInterval(beat, BEAT);
    }
    show();
  };
  const correction = (way) => {
    const steps = now.steps ?? [];
    for (let at = now.at - 1 + way; at >= 0 && at < steps.length; at += way) if (steps[at].correction) return goTo(at + 1);
  };
  /** Draws the map of the step on screen, one drawing after the other. */
  const draw = async () => {
    if (now.drawing || now.drawn === now.at || !now.steps) return;
    now.drawing = true;
    const at = now.at;
    try {
      const drawing = await room.call("map_after", [now.protocol, now.journal, at]);
      if (now.map) URL.revokeObjectURL(now.map);
      now.map = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }));
      now.drawn = at;
    } catch (error) {
      now.fault = error.message;
    }
    now.drawing = false;
    show();
  };
  const show = () => {
    update();
    if (!now.fault) draw();
  };
  const player = (steps) => {
    const last = now.at ? steps[now.at - 1] : undefined;
    const corrections = steps.filter((it) => it.correction).length;
    const shown = steps.slice(Math.max(0, now.at - 8), now.at).reverse();
    return html`<p class="ways">
        <button type="button" class="primary" @click=${play}>${now.timer ? "Pause" : "Play"}</button>
        <label
          >Speed
          <select @change=${(event) => ((now.speed = Number(event.target.value)), update())}>
            ${SPEEDS.map((it) => html`<option value=${it} ?selected=${it === now.speed}>${it} times</option>`)}
          </select></label
        >
        <button type="button" @click=${() => goTo(now.at - 1)}>Back a step</button>
        <button type="button" @click=${() => goTo(now.at + 1)}>On a step</button>
        <button type="button" ?disabled=${!corrections} @click=${() => correction(-1)}>Correction before</button>
        <button type="button" ?disabled=${!corrections} @click=${() => correction(1)}>Next correction</button>
      </p>
      <label class="wide"
        >Place in the interview
        <input type="range" min="0" max=${steps.length} .value=${String(now.at)} @input=${(event) => goTo(Number(event.target.value))}
      /></label>
      <p class="aside">
        Step ${now.at} of ${steps.length}, ${last ? clock(last.seconds) : "0:00"} of
        ${clock(steps.at(-1)?.seconds ?? 0)}${last ? `, in “${last.stage}”` : ""}. ${corrections}
        ${corrections === 1 ? "correction" : "corrections"}.
      </p>
      <div class="replayed">
        ${now.map ? html`<img src=${now.map} alt="The map after ${now.drawn} steps" />` : nothing}
        <ol class="steps" reversed start=${now.at} aria-label="What was done">
          ${shown.map((it) => html`<li>${clock(it.seconds)} ${it.correction ? html`<span class="remarked">${it.what}</span>` : it.what}</li>`)}
        </ol>
      </div>`;
  };
  const update = () =>
    render(
      html`<h3>Replay</h3>
        <p class="hint">A journal of this study, step by step, with the map as it was. Long breaks are cut short.</p>
        <p class="ways">
          <label>Journal <input type="file" accept=".json,application/json" @change=${open} /></label>
        </p>
        ${now.fault ? html`<p class="fault" role="alert">${now.fault}</p>` : nothing} ${now.steps ? player(now.steps) : nothing}`,
      place,
    );
  update();
}
