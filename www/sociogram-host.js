// For the page of a survey: shows the interview in a frame and tells what comes of it. A plain script, no module, so
// that it can be pasted where a survey takes scripts. adapters/README.md tells how to use it.
(() => {
  const TALLEST = 20000;
  const LONGEST = 8e6;
  const TOLD = ["ready", "change", "complete", "file", "error", "resize"];

  /** About how long a message is as JSON. The page's own `JSON` may be another by now. */
  const size = (it) => {
    if (typeof it !== "object" || !it) return String(it).length;
    let sum = 2;
    for (const name of Object.keys(it)) sum += name.length + size(it[name]) + 4;
    return sum;
  };

  /** How long a frame may say nothing, in milliseconds. */
  const SILENCE = 20000;
  const UNSHOWN = {
    en: "The interview could not be shown here. Load the page again, or go on without it.",
    cy: "Nid oedd modd dangos y cyfweliad yma. Llwythwch y dudalen eto, neu ewch ymlaen hebddo.",
    ar: "تعذّر عرض المقابلة هنا. أعد تحميل الصفحة، أو تابع من دونها.",
    de: "Das Interview konnte hier nicht angezeigt werden. Laden Sie die Seite neu, oder machen Sie ohne es weiter.",
    es: "La entrevista no se ha podido mostrar aquí. Cargue la página de nuevo, o siga sin ella.",
    fr: "L’entretien n’a pas pu s’afficher ici. Rechargez la page, ou continuez sans lui.",
    pl: "Nie udało się tu wyświetlić wywiadu. Proszę wczytać stronę ponownie albo przejść dalej bez niego.",
    zh: "访谈无法在这里显示。请重新加载页面，或跳过访谈继续。",
  };

  /** Shows `embed.html` at the address `page` inside `place`; the rest is the host's own functions and init's members. */
  window.sociogramFrame = (place, page, options = {}) => {
    const address = new URL(page, location.href);
    const seen = [];
    let session, taken, sent;
    address.searchParams.set("host", location.origin);
    if (options.init) address.searchParams.set("wait", "");
    const frame = document.createElement("iframe");
    frame.title = options.title ?? "Interview";
    frame.style.cssText = "display:block;width:100%;border:0;height:480px";
    frame.src = address.href;

    const send = (type, more) =>
      session && frame.contentWindow?.postMessage({ ...more, sociogram: 1, type, session, n: ++sent }, address.origin);
    const room = () => send("room", { height: innerHeight });
    /** Gives the host the file, and tells the frame once the host has it: at once, or when its promise is kept. */
    const deliver = async (it) => {
      const of = session;
      await options.complete?.(it);
      if (options.complete && of === session) send("delivered");
    };
    /** Whether a message is new, and of the page that is in the frame now. */
    const isNew = (it) => {
      if (it?.sociogram !== 1 || typeof it.session !== "string" || !(it.n > 0) || size(it) > LONGEST) return false;
      if (it.session !== session) {
        if (it.n !== 1 || seen.includes(it.session)) return false;
        seen.push((session = it.session));
        taken = sent = 0;
        room();
      }
      return it.n > taken;
    };
    const listen = ({ data: it, source, origin }) => {
      if (source !== frame.contentWindow || origin !== address.origin || !isNew(it)) return;
      taken = it.n;
      clearTimeout(silence);
      unshown.remove();
      if (it.type === "ready" && it.waits) send("init", options.init);
      if (it.type === "step" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
      if (it.type === "resize" && it.height > 0) frame.style.height = `${Math.min(it.height, TALLEST)}px`;
      if (it.type === "complete") return Array.isArray(it.network?.nodes) ? deliver(it) : undefined;
      if (TOLD.includes(it.type)) options[it.type]?.(it);
    };
    addEventListener("message", listen);
    addEventListener("resize", room);
    place.append(frame);
    // A frame that was blocked, refused or is nowhere says nothing at all.
    const unshown = document.createElement("p");
    const give = (code, message) => {
      const language = (options.init?.lang || document.documentElement.lang).split("-")[0];
      Object.assign(unshown, { role: "alert", dir: "auto", textContent: UNSHOWN[language] ?? UNSHOWN.en });
      frame.after(unshown);
      options.error?.({ code, message, faults: [], fatal: true });
    };
    const silent = () =>
      give(
        "no-answer",
        `The page in the frame, ${address.origin}${address.pathname}, has not answered. Check its address, the policies of both pages, and whether something blocks it.`,
      );
    const sandboxed = () =>
      give(
        "sandboxed",
        "This page has no origin: it is in a sandbox without allow-same-origin, or was opened from a file. The interview cannot know whom it talks with.",
      );
    const silence = self.origin === "null" ? setTimeout(sandboxed) : setTimeout(silent, SILENCE);
    const remove = () => {
      clearTimeout(silence);
      unshown.remove();
      removeEventListener("message", listen);
      removeEventListener("resize", room);
      frame.remove();
    };
    return { frame, send, remove };
  };

  /**
   * The same before `inputs`, fields of a form, which are hidden: when the interview is complete they have it in the
   * compact form, each at most `options.most` characters of it; until then, and if it does not fit, nothing. Where there
   * can be no interview, the first has `sociogram-error:` and the code, so that a field that is required keeps nobody.
   */
  window.sociogramField = (inputs, page, options = {}) => {
    inputs = [inputs].flat();
    const place = document.createElement("div");
    const fill = (texts) => {
      inputs.forEach((input, at) => {
        input.value = texts[at] ?? "";
        // Old libraries put another Event in place of the browser's.
        for (const type of ["input", "change"]) input.dispatchEvent(new CustomEvent(type, { bubbles: true }));
      });
    };
    for (const input of inputs) input.style.display = "none";
    inputs[0].before(place);
    let filled, ending;
    const shown = sociogramFrame(place, page, {
      ...options,
      change: (it) => it.complete || fill([]),
      error: (it) => {
        if (it.fatal) fill([`sociogram-error:${it.code}`]);
        options.error?.(it);
      },
      complete: (it) => {
        ending = it;
        shown.send("get", { format: "compact", most: options.most });
        return new Promise((resolve) => (filled = resolve));
      },
      file: ({ text }) => {
        const texts = text.split("\n");
        const fits = texts.length <= inputs.length;
        fill(fits ? texts : ["sociogram-error:too-long"]);
        if (fits) {
          options.done?.(texts, ending);
          filled?.();
        } else options.error?.({ code: "too-long", message: `The network needs ${texts.length} fields, and there are ${inputs.length}.` });
      },
    });
    return shown;
  };
})();
