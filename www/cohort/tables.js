// Tables on the page: each with a heading, a caption, heads for columns and rows, and the networks behind each row.

/** So many rows are shown at first; what is saved has all. */
const FIRST = 200;

/** An element with text and attributes. */
export function element(name, attributes = {}, ...inside) {
  const it = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, value);
  it.append(...inside);
  return it;
}

/**
 * A table with what has to be known to read it, and how to save it.
 *
 * @param table as the module has it
 * @param {string[]} networks the names of all networks
 * @param {(id: string) => void} save called when the table is to be saved
 */
export function section(table, networks, save) {
  const title = `table-${table.id}-title`;
  const heads = [...table.columns.map((it) => it.name), ...(table.many ? ["From"] : [])];
  const body = element("tbody");
  const isNumber = (at) => table.rows.some(({ cells }) => cells[at]?.number !== undefined);
  const fill = (rows) => body.append(...rows.map((row) => line(row, networks, table.many)));
  fill(table.rows.slice(0, FIRST));
  const caption = element("caption", {}, element("h2", { id: title }, table.title));
  const head = element(
    "thead",
    {},
    element("tr", {}, ...heads.map((name, at) => element("th", { scope: "col", ...(isNumber(at) && { class: "number" }) }, name))),
  );
  const wide = element(
    "div",
    { class: "wide", role: "region", tabindex: "0", "aria-labelledby": title },
    element("table", {}, caption, head, body),
  );
  const ways = element("div", { class: "ways" });
  const button = element("button", { class: "button", type: "button", "aria-describedby": title }, `Save ${table.id}.csv`);
  button.addEventListener("click", () => save(table.id));
  ways.append(button);
  if (table.rows.length > FIRST) {
    const more = element("button", { class: "button", type: "button" }, `Show all ${table.rows.length.toLocaleString("en")} rows`);
    more.addEventListener("click", () => {
      fill(table.rows.slice(FIRST));
      button.focus();
      more.remove();
    });
    ways.append(more);
  }
  return element("div", { class: "table", id: `table-${table.id}` }, wide, element("p", { class: "note" }, table.note), ways);
}

function line(row, networks, many) {
  const cells = row.cells.map((cell, at) => {
    if (at === 0) return element("th", { scope: "row" }, cell.number ?? cell);
    return cell.number === undefined ? element("td", {}, cell) : element("td", { class: "number" }, cell.number);
  });
  if (many) {
    const count = `${row.from.length} ${row.from.length === 1 ? "network" : "networks"}`;
    const from = element("details", {}, element("summary", {}, count));
    // Of a large study, that is a long text: put together when somebody looks.
    from.addEventListener(
      "toggle",
      () => from.childElementCount > 1 || from.append(element("span", {}, row.from.map((at) => networks[at]).join(", "))),
    );
    cells.push(element("td", {}, from));
  }
  return element("tr", {}, ...cells);
}
