// What old libraries and careless pages do to the browser's own objects: `spoil` does it, `tidy` undoes it, since the
// drivers of Chromium and WebKit read what a test asks for with the page's own objects. ?spoilt does it before our
// scripts come and until the interview is on screen.
(() => {
  const { stringify, parse } = JSON;
  const { from } = Array;
  const { Event } = window;
  const { reduce, entries } = Array.prototype;
  const toDate = Date.prototype.toJSON;
  const DATE = /^\d{4}-\d\d-\d\dT/;
  window.spoil = () => {
    isTidy = false;
    // Prototype.js 1.6: JSON is what each object says it is.
    Array.prototype.toJSON = function () {
      return `[${this.map((it) => stringify(it)).join(", ")}]`;
    };
    for (const type of [Object, String, Number, Boolean]) {
      Object.defineProperty(type.prototype, "toJSON", { configurable: true, value: () => "spoilt" });
    }
    Date.prototype.toJSON = () => "spoilt";
    // The same, and MooTools: other ideas of Array's functions, and of Event.
    Array.from = (it) => (it && typeof it === "object" && "length" in it ? [].slice.call(it) : [it]);
    Array.prototype.reduce = function () {
      return this.length > 1 ? this : this[0];
    };
    Array.prototype.entries = function () {
      return this.slice();
    };
    window.Event = function () {
      return { domEvent: true };
    };
    // Pages that want dates from JSON, and no nothings in it.
    JSON.parse = (text) => parse(text, (_, value) => (typeof value === "string" && DATE.test(value) ? new Date(value) : value));
    JSON.stringify = (value) => stringify(value, (_, it) => (it === null ? undefined : it));
  };
  window.isTidy = true;
  window.tidy = () => {
    isTidy = true;
    for (const type of [Object, Array, String, Number, Boolean]) delete type.prototype.toJSON;
    Date.prototype.toJSON = toDate;
    Object.assign(JSON, { stringify, parse });
    Object.assign(Array.prototype, { reduce, entries });
    Object.assign(window, { Event });
    Array.from = from;
  };
  if (new URLSearchParams(location.search).has("spoilt")) {
    spoil();
    addEventListener("sociogram-ready", tidy);
  }
})();
