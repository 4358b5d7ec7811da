// The network file in few characters, for surveys whose fields are small: its JSON, compressed (zlib, RFC 1950) and
// spelled in letters, digits, - and _ (base64url, RFC 4648). It is written in parts, each of which fits one field:
//
//     SG1.2of3.5c0ffee5.11905.0badcafe.<text>
//
// that is: version 1; which part of how many; the CRC-32 of the whole compressed text; how many characters of it this
// part has; the CRC-32 of all of this part before and after these eight digits. Whatever a host cuts off or changes is
// found: a CRC-32 differs for certain if the change is one character, and all but certainly if it is more.

import { read, write } from "./json.js";

const PART = /^SG1\.(\d{1,6})of(\d{1,6})\.([0-9a-f]{8})\.(\d{1,9})\.([0-9a-f]{8})\.([\w-]*)$/;
/** Where a part begins in a table, a column or an e-mail. */
const ANYWHERE = /SG1\.[\w.-]*/g;
/** The longest head of a part. */
const HEAD = 48;

/** What is wrong with a compact text, in a sentence. */
export class CompactFault extends Error {}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
  return byte;
});

/** CRC-32 of an ASCII text, as eight hexadecimal digits. */
export function crc32(text) {
  let crc = -1;
  for (let at = 0; at < text.length; at++) crc = (crc >>> 8) ^ TABLE[(crc ^ text.charCodeAt(at)) & 255];
  return ((crc ^ -1) >>> 0).toString(16).padStart(8, "0");
}

async function through(bytes, stream) {
  const out = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(out).arrayBuffer());
}

/** Bytes as zlib keeps them without compressing, for browsers that do not compress: every reader of zlib takes that. */
function stored(bytes) {
  const MOST = 65535;
  const out = [0x78, 0x01];
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  for (let at = 0; at === 0 || at < bytes.length; at += MOST) {
    const block = bytes.subarray(at, at + MOST);
    const [low, high] = [block.length & 255, block.length >>> 8];
    out.push(at + MOST >= bytes.length ? 1 : 0, low, high, low ^ 255, high ^ 255);
    for (const byte of block) out.push(byte);
  }
  out.push(b >>> 8, b & 255, a >>> 8, a & 255);
  return Uint8Array.from(out);
}

async function compressed(text) {
  const bytes = new TextEncoder().encode(text);
  return typeof CompressionStream === "function" ? through(bytes, new CompressionStream("deflate")) : stored(bytes);
}

/** The numbers from 1 to `count`. Old libraries replace `Array.from` by one that knows less. */
function upTo(count) {
  const numbers = [];
  for (let number = 1; number <= count; number++) numbers.push(number);
  return numbers;
}

/** The parts of a network file, an object or its text, none longer than `most` characters. */
export async function pack(file, { most = Infinity } = {}) {
  const bytes = await compressed(typeof file === "string" ? file : write(file));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return split(btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, ""), most);
}

function split(text, most) {
  const room = Math.min(Math.floor(most ?? Infinity) - HEAD, text.length);
  if (!(room > 0)) throw new CompactFault(`A field must take more than ${HEAD} characters.`);
  const whole = crc32(text);
  const count = Math.ceil(text.length / room);
  return upTo(count).map((number) => {
    const piece = text.slice((number - 1) * room, number * room);
    const head = `SG1.${number}of${count}.${whole}.${piece.length}.`;
    return `${head}${crc32(head + piece)}.${piece}`;
  });
}

/** One part, taken apart and checked. */
function part(given) {
  const text = given.trim();
  const found = PART.exec(text);
  const name = `The part that begins with “${text.slice(0, 16)}”`;
  if (!found) throw new CompactFault(`${name} is no part of a compact file, or its beginning was cut off or changed.`);
  const [, number, count, whole, length, sum, piece] = found;
  if (piece.length !== Number(length)) {
    const what =
      piece.length < Number(length) ? "It was cut off: the field is too small, or only some of it was copied" : "Something was added to it";
    throw new CompactFault(`Part ${number} of ${count} has ${piece.length} characters after its head instead of ${length}. ${what}.`);
  }
  const head = text.slice(0, text.length - piece.length - sum.length - 1);
  if (crc32(head + piece) !== sum) throw new CompactFault(`Part ${number} of ${count} was changed on its way: its checksum does not fit.`);
  return { number: Number(number), count: Number(count), whole, piece };
}

/** The network file that parts, in any order, come to. Every fault is thrown as a sentence. */
export async function unpack(texts) {
  const given = (typeof texts === "string" ? texts.split(/\s+/) : texts).filter((it) => it?.trim()).map(part);
  if (!given.length) throw new CompactFault("There is nothing here: no part of a compact file was found.");
  const [{ count, whole }] = given;
  const pieces = new Map();
  for (const it of given) {
    if (it.whole !== whole || it.count !== count)
      throw new CompactFault("These parts are of different files. Join the fields of one participant at a time.");
    pieces.set(it.number, it.piece);
  }
  const numbers = upTo(count);
  const missing = numbers.filter((number) => !pieces.has(number));
  if (missing.length) throw new CompactFault(`Of ${count} parts, these are missing: ${missing.join(", ")}.`);
  const text = numbers.map((number) => pieces.get(number)).join("");
  if (crc32(text) !== whole) throw new CompactFault("The parts do not fit together: the checksum of the whole is another.");
  if (typeof DecompressionStream !== "function")
    throw new CompactFault(
      "The parts came through whole, but this browser cannot unpack them. Use a newer one, or the joiner for Python or R.",
    );
  try {
    const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    const bytes = Uint8Array.from(binary, (byte) => byte.charCodeAt(0));
    return await read(await through(bytes, new DecompressionStream("deflate")));
  } catch {
    throw new CompactFault("The parts came through whole, but what is in them is no network file.");
  }
}

/**
 * Every compact file in a text, such as a survey's whole export: `{ file }` or `{ fault }` for each, in order. Parts
 * find each other by the checksum of their whole.
 *
 * @returns {Promise<{ file?: any, fault?: string }[]>}
 */
export async function findAll(text) {
  const groups = new Map();
  for (const [found] of text.matchAll(ANYWHERE)) {
    const [, number = "", whole = found] = found.split(".");
    const key = whole + number.replace(/.*of/, "");
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  const outcome = (parts) =>
    unpack(parts).then(
      (file) => ({ file }),
      (error) => ({ fault: error.message }),
    );
  return Promise.all([...groups.values()].map(outcome));
}
