// Fetches the rosters of a protocol that lie outside of it. sociogram.js loads this for protocols with rosters.

import { write } from "./json.js";

/**
 * The text of an object with the rosters of a protocol that are not in it: by id the name of each and its text. `base` is
 * the address that theirs are relative to, and `given` what the page brought: by id a list of people, or the text of a CSV
 * or JSON file.
 */
export async function sources(protocol, base, given, signal) {
  const found = {};
  const look = async ([id, roster]) => {
    const own = given?.[id];
    if (own) found[id] = { name: id, text: typeof own === "string" ? own : write(own) };
    else if (roster?.src) found[id] = { name: roster.src, text: await text(new URL(roster.src, base), signal) };
  };
  await Promise.all(Object.entries(protocol.rosters).map(look));
  return write(found);
}

/** The text at an address. */
async function text(address, signal) {
  let response;
  try {
    response = await fetch(address, { signal });
  } catch {
    throw failure(`The roster could not be fetched from ${address}. Check the address and the connection, and load the page again.`);
  }
  if (!response.ok) throw failure(`The roster could not be fetched from ${address}: the server answered ${response.status}.`);
  return response.text();
}

const failure = (message) => Object.assign(new Error(message), { code: "roster" });
