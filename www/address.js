// What an address such as index.html?protocol=demo asks for. Both pages that take one read it here, so that they mean the
// same by it, and never show another study than the one that was asked for.

/** Where protocols that are named without a folder lie. */
const FOLDER = "protocols/";

/** The name in a query that asks for a protocol, or is meant to. */
const nameIn = (query) => [...query.keys()].find((name) => /^prot/i.test(name));

/** Whether a query asks for a protocol, however it spells that. */
export const asksForProtocol = (query) => nameIn(query) !== undefined;

/**
 * The address of the protocol that the query of a page asks for, or null if it asks for none:
 * `demo` is protocols/demo.json, anything with a slash or an ending is an address seen from the page, `.json` may be
 * left out. Throws an error with a sentence about what is wrong.
 */
export function protocolAddress(query) {
  const given = [...new Set(query.getAll("protocol"))];
  if (!given.length) {
    const misspelt = nameIn(query);
    if (misspelt) throw new Error(`This address has “${misspelt}=”, which is not known. Did you mean “protocol=”?`);
    return null;
  }
  if (given.length > 1) throw new Error(`This address asks for several protocols: ${given.join(", ")}. It can ask for one.`);
  const [name] = given.map((it) => it.trim());
  if (!name)
    throw new Error(
      "This address has “protocol=” with nothing after it. It needs the name or the address of a protocol, such as protocol=demo.",
    );
  let address;
  try {
    address = new URL(name, document.baseURI);
  } catch {
    throw new Error(`“${name}” is not the address of a protocol.`);
  }
  if (address.origin !== location.origin) {
    throw new Error(
      `The protocol ${name} is on another server. This page opens protocols of its own server only (${location.origin}); elsewhere, hand it over as an object.`,
    );
  }
  const last = address.pathname.split("/").pop();
  if (!last) throw new Error(`“${name}” is a folder. The address of a protocol ends with its file, such as protocols/demo.json.`);
  if (last.includes(".") || address.search) return name;
  const [path, fragment = ""] = name.split("#");
  return `${/^[^/]+$/.test(path) ? FOLDER : ""}${path}.json${fragment && `#${fragment}`}`;
}

/** What an address says of the participant: `variable.condition=new` for each variable. Undefined where it says nothing. */
export function variablesIn(query) {
  const named = [...query].filter(([name]) => name.startsWith("variable."));
  return named.length ? Object.fromEntries(named.map(([name, value]) => [name.slice("variable.".length), value])) : undefined;
}
