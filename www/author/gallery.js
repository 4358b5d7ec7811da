// Where a study begins: from an example, from a draft on this device, or from a file.
import { html, nothing } from "lit-html";
import { discard } from "./drafts.js";

/** @typedef {{ file: string, title: string, says: string, source?: string, takes?: string, picture?: string }} Example */

/** @returns {Promise<Example[]>} */
export async function examples() {
  const response = await fetch(new URL("protocols/gallery.json", document.baseURI));
  if (!response.ok) throw new Error(`The list of examples could not be had: the server answered ${response.status}.`);
  return response.json();
}

/** The text of an example. */
export async function exampleText(file) {
  const response = await fetch(new URL(`protocols/${file}`, document.baseURI));
  if (!response.ok) throw new Error(`The example ${file} could not be had: the server answered ${response.status}.`);
  return response.text();
}

/**
 * The page that is shown before there is a study.
 * @param {{ examples: Example[], kept: import("./drafts.js").Draft[], said: string }} state
 * @param {{ empty: () => void, example: (file: string) => void, draft: (id: string) => void, file: () => void, discarded: () => void }} ways
 */
export function galleryPart({ examples: shown, kept, said }, ways) {
  const when = (time) => new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  const drop = async (id) => {
    await discard(id);
    ways.discarded();
  };
  return html`<main class="gallery">
    <h1 tabindex="-1">Make a study</h1>
    <p class="lead">
      Choose what to begin with. Nothing leaves this device: what you make is kept here as a draft, and saved as a file when you say so.
    </p>
    ${said ? html`<p class="refusal" role="alert">${said}</p>` : nothing}
    <div class="ways">
      <button type="button" class="primary" @click=${ways.empty}>Begin with an empty study</button>
      <button type="button" @click=${ways.file}>Open a file …</button>
    </div>
    ${
      kept.length
        ? html`<section aria-labelledby="kept">
            <h2 id="kept">Drafts on this device</h2>
            <ul class="drafts">
              ${kept.map(
                (it) =>
                  html`<li>
                    <button type="button" class="go" @click=${() => ways.draft(it.id)}>
                      <b>${it.title || "Without a title"}</b> <span class="aside">changed ${when(it.changed)}</span>
                    </button>
                    <button type="button" class="quiet" aria-label="Delete the draft ${it.title}" @click=${() => drop(it.id)}>
                      Delete
                    </button>
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
    <section aria-labelledby="examples">
      <h2 id="examples">Examples</h2>
      <ul class="cards">
        ${shown.map(
          (it) =>
            html`<li class="card">
              ${it.picture ? html`<img src=${it.picture} alt="" loading="lazy" width="320" height="200" />` : html`<div class="blank-picture" aria-hidden="true"></div>`}
              <h3>${it.title}</h3>
              <p>${it.says}</p>
              ${it.source ? html`<p class="aside">${it.source}</p>` : nothing}
              ${it.takes ? html`<p class="aside">${it.takes}</p>` : nothing}
              <div class="ways">
                <button type="button" @click=${() => ways.example(it.file)} aria-label="Begin with this: ${it.title}">
                  Begin with this
                </button>
                <a href="./study.html?protocol=protocols/${it.file}&autosave=off" target="_blank">Try it</a>
              </div>
            </li>`,
        )}
      </ul>
    </section>
  </main>`;
}
