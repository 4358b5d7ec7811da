// Into the field: a folder for the web, what is pasted into a survey, and links to the interview.
import { html, nothing, render } from "lit-html";
import { folder } from "./folder.js";
import { addressed, folderAddress, HOSTS, interviewLink } from "./hosts.js";

/** What a page of an interview takes from its address. */
const KNOWN = [
  ["participant", "Participant"],
  ["lang", "Language"],
  ["interview", "Name under which it is saved"],
];

/** Has the browser keep a file. */
function keep(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What hosts need to know of a study. */
function about(text) {
  const { id, title, languages = ["en"] } = JSON.parse(text);
  return { id, title: typeof title === "string" ? title : (title?.[languages[0]] ?? id), languages };
}

/** What the page of this study's interview takes from its address, and what that is called. */
function takenBy(text) {
  const variables = Object.entries(JSON.parse(text).codebook?.ego ?? {}).filter(([, it]) => it?.from_host === true);
  return [...KNOWN, ...variables.map(([name]) => [`variable.${name}`, name])];
}

/**
 * Everything that takes a study into the field, in an element.
 * @param {() => string} textNow
 * @param {HTMLElement} place
 */
export function field(textNow, place) {
  const now = {
    site: "https://example.org/study/",
    host: "qualtrics",
    snippet: "",
    said: "",
    fault: "",
    known: /** @type {Record<string, string>} */ ({}),
  };
  const adapters = /** @type {Record<string, string>} */ ({});
  const site = () => folderAddress(now.site);

  const snippet = async () => {
    const host = HOSTS[now.host];
    const address = site();
    if (!address) return (now.snippet = "");
    if (host.snippet) return (now.snippet = host.snippet(address, about(textNow())));
    const file = /** @type {string} */ (host.file);
    if (!(file in adapters)) {
      const response = await fetch(new URL(file, document.baseURI));
      if (!response.ok) throw new Error(`The snippet ${file} could not be loaded (${response.status}).`);
      adapters[file] = await response.text();
    }
    now.snippet = addressed(adapters[file], address);
  };
  /** Does something, and tells what went wrong. */
  const attempt = async (what) => {
    now.fault = "";
    try {
      await what();
    } catch (error) {
      now.fault = error.message;
    }
    update();
  };
  const set = (name) => (event) => {
    now[name] = event.target.value;
    attempt(snippet);
  };
  const zip = () =>
    attempt(async () => {
      now.said = "Putting the folder together …";
      update();
      const made = await folder(textNow());
      keep(made, `${about(textNow()).id}.zip`);
      now.said = `The folder is made (${Math.round(made.size / 1024)} KB): upload what is in it to any web server.`;
    });
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(now.snippet);
      now.said = "The snippet is copied.";
    });
  const dictionary = () =>
    attempt(async () => {
      const { name, type, make } = /** @type {any} */ (HOSTS[now.host].dictionary);
      keep(new Blob([make(about(textNow()), now.snippet)], { type }), `${about(textNow()).id}-${name}`);
    });
  const know = (name) => (event) => {
    now.known[name] = event.target.value;
    update();
  };
  const update = () => {
    const host = HOSTS[now.host];
    const address = site();
    render(
      html`<section>
          <h3>A folder for the web</h3>
          <p class="hint">All that the interview needs, with your study in it. Any web server will do; nothing has to run on it.</p>
          <p class="ways"><button type="button" class="primary" @click=${zip}>Make the folder (ZIP)</button></p>
          ${now.said ? html`<p role="status">${now.said}</p>` : nothing}
          ${now.fault ? html`<p class="fault" role="alert">${now.fault}</p>` : nothing}
        </section>
        <section>
          <h3>Into a survey</h3>
          <p class="ways">
            <label
              >Address of the folder
              <input type="url" size="40" .value=${now.site} aria-invalid=${address ? "false" : "true"} @input=${set("site")}
            /></label>
            <label
              >Survey host
              <select @change=${set("host")}>
                ${Object.entries(HOSTS).map(([id, it]) => html`<option value=${id} ?selected=${id === now.host}>${it.name}</option>`)}
              </select></label
            >
          </p>
          ${address ? nothing : html`<p class="fault" role="alert">Write the whole address of the folder, such as https://example.org/study/.</p>`}
          <ol>
            ${host.steps.map((it) => html`<li>${it}</li>`)}
          </ol>
          <label>Snippet <textarea class="code" readonly spellcheck="false" .value=${now.snippet}></textarea></label>
          <p class="ways">
            <button type="button" ?disabled=${!now.snippet} @click=${copy}>Copy the snippet</button>
            ${
              host.dictionary
                ? html`<button type="button" ?disabled=${!now.snippet} @click=${dictionary}>
                    Keep the file that ${host.name} imports
                  </button>`
                : nothing
            }
          </p>
        </section>
        <section>
          <h3>A link to the interview</h3>
          <p class="ways">
            ${takenBy(textNow()).map(([name, label]) => html`<label>${label} <input .value=${now.known[name] ?? ""} @input=${know(name)} /></label>`)}
          </p>
          <p>
            ${address ? html`<a href=${interviewLink(address, now.known)} rel="noreferrer">${interviewLink(address, now.known)}</a>` : nothing}
          </p>
        </section>`,
      place,
    );
  };
  attempt(snippet);
}
