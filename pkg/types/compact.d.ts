import type { NetworkFile } from "./element.js";

/** What is wrong with a compact text, in a sentence. */
export class CompactFault extends Error {}

/** The parts of a network file, none longer than `most` characters. */
export function pack(file: NetworkFile, options?: { most?: number }): Promise<string[]>;

/** The network file that parts, in any order, come to; rejects with a `CompactFault`. */
export function unpack(parts: string | readonly string[]): Promise<NetworkFile>;

/** Every compact file in a text, such as a survey's whole export. */
export function findAll(text: string): Promise<({ file: NetworkFile; fault?: never } | { file?: never; fault: string })[]>;

/** CRC-32 of an ASCII text, as eight hexadecimal digits. */
export function crc32(text: string): string;
