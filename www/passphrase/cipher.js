// Texts made unreadable with a passphrase, and readable again: AES-GCM with a key that PBKDF2 makes of the passphrase.

/** How often the passphrase is hashed: what OWASP's cheat sheet on storing passwords asks for with SHA-256. */
const ROUNDS = 600_000;

const encoder = new TextEncoder();

const toText = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const toBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Random bytes as text, to make a key with. */
export const salt = () => toText(crypto.getRandomValues(new Uint8Array(16)));

/** Whether this page may use the browser's cryptography: not if it came over plain http. */
export const isOffered = () => Boolean(globalThis.crypto?.subtle);

export class Cipher {
  #key;

  constructor(key) {
    this.#key = key;
  }

  /** The cipher of a passphrase, which may be typed in more ways than one: with an é of one part or of two. */
  static async of(passphrase, salt) {
    const typed = encoder.encode(passphrase.normalize("NFC"));
    const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
    const way = { name: "PBKDF2", hash: "SHA-256", salt: toBytes(salt), iterations: ROUNDS };
    return new Cipher(await crypto.subtle.deriveKey(way, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]));
  }

  /** A text, sealed for a place such as "entry 3": what is sealed for one place does not open in another. */
  async seal(text, place) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(way(iv, place), this.#key, encoder.encode(text));
    return toText([...iv, ...new Uint8Array(sealed)]);
  }

  /** The text that was sealed for a place; an error for another key or place, or if it was changed. */
  async open(sealed, place) {
    const bytes = toBytes(sealed);
    const open = await crypto.subtle.decrypt(way(bytes.slice(0, 12), place), this.#key, bytes.slice(12));
    return new TextDecoder().decode(open);
  }
}

const way = (iv, place) => ({ name: "AES-GCM", iv, additionalData: encoder.encode(place) });
