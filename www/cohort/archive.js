// What is in a ZIP archive, read where it lies: of an archive of any size no more is held than its list and one file.

/** The bytes of a file, unpacked: no interview comes near. */
export const LARGEST = 100_000_000;
/** The bytes of the list of files. */
const LARGEST_LIST = 64_000_000;
/** The bytes at the end among which the list is announced: a comment may follow. */
const END = 22 + 0xffff;

const damaged = "The archive is damaged, or is none. Pack it once more.";

/**
 * The files in an archive, in its order, each with its name and what reads it.
 *
 * @param {Blob} archive
 * @returns {Promise<{ name: string, bytes: () => Promise<Uint8Array> }[]>} rejects with an Error whose message says why it
 *   cannot be read, as does `bytes`
 */
export async function filesIn(archive) {
  const end = await view(archive, Math.max(0, archive.size - END), archive.size);
  let at = end.byteLength - 22;
  while (at >= 0 && end.getUint32(at, true) !== 0x06054b50) at--;
  if (at < 0) throw new Error(damaged);
  const [count, size, start] = [end.getUint16(at + 10, true), end.getUint32(at + 12, true), end.getUint32(at + 16, true)];
  if (count === 0xffff || start === 0xffffffff) {
    throw new Error("The archive has more than 65,535 files or 4 GB. Unpack it and choose the folder.");
  }
  if (size > LARGEST_LIST || start + size > archive.size) throw new Error(damaged);
  const list = await view(archive, start, start + size);
  const files = [];
  for (let place = 0, number = 0; number < count; number++) {
    if (place + 46 > size || list.getUint32(place, true) !== 0x02014b50) throw new Error(damaged);
    const short = (offset) => list.getUint16(place + offset, true);
    const long = (offset) => list.getUint32(place + offset, true);
    const length = short(28);
    if (place + 46 + length > size) throw new Error(damaged);
    const name = new TextDecoder().decode(new Uint8Array(list.buffer, place + 46, length));
    const entry = { flags: short(8), method: short(10), packed: long(20), unpacked: long(24), at: long(42) };
    if (!name.endsWith("/")) files.push({ name, bytes: () => unpack(archive, entry) });
    place += 46 + length + short(30) + short(32);
  }
  return files;
}

async function view(blob, from, to) {
  return new DataView(await blob.slice(from, to).arrayBuffer());
}

async function unpack(archive, entry) {
  if (entry.flags & 1) throw new Error("The file is encrypted in the archive. Pack it without a password.");
  if (entry.unpacked > LARGEST) throw new Error(tooLarge());
  const head = await view(archive, entry.at, entry.at + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw new Error(damaged);
  const start = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = archive.slice(start, start + entry.packed);
  if (entry.method === 0) return exact(new Uint8Array(await packed.arrayBuffer()), entry);
  if (entry.method !== 8) throw new Error("The file is packed in a way that is not known here. Pack it with “deflate”.");
  const reader = packed.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const bytes = new Uint8Array(entry.unpacked);
  let filled = 0;
  try {
    for (let piece; !(piece = await reader.read()).done; filled += piece.value.length) {
      // What is more than the list says is not unpacked any further.
      if (filled + piece.value.length > bytes.length) throw new Error(damaged);
      bytes.set(piece.value, filled);
    }
  } catch {
    reader.cancel().catch(() => {});
    throw new Error("The file is damaged in the archive. Pack it once more.");
  }
  return exact(bytes.subarray(0, filled), entry);
}

function exact(bytes, entry) {
  if (bytes.length !== entry.unpacked) throw new Error("The file is damaged in the archive. Pack it once more.");
  return bytes;
}

/** That a file has too many bytes. */
export function tooLarge() {
  return `The file has more than ${LARGEST / 1e6} MB, which no interview has. The program sociogram reads larger ones.`;
}
