"""Network files out of a survey's export: finds every compact file in it, checks it and writes it as JSON.

    python sociogram_join.py export.csv folder

or, with the fields of one participant:  network = join(["SG1.1of2…", "SG1.2of2…"])
Needs nothing but Python 3.8 or later.
"""

import base64
import json
import pathlib
import re
import sys
import zlib

PART = re.compile(r"SG1\.(\d{1,6})of(\d{1,6})\.([0-9a-f]{8})\.(\d{1,9})\.([0-9a-f]{8})\.([A-Za-z0-9_-]*)")


def checksum(text):
    return format(zlib.crc32(text.encode("ascii")), "08x")


def join(fields):
    """The network file that the parts in these fields come to; ValueError says what is wrong."""
    pieces, wholes = {}, set()
    for field in (field.strip() for field in fields if field and field.strip()):
        found = PART.fullmatch(field)
        if not found:
            raise ValueError(f"“{field[:16]}…” is no part of a compact file, or its beginning was cut off or changed.")
        number, count, whole, length, total, piece = found.groups()
        if len(piece) != int(length):
            raise ValueError(f"Part {number} of {count} has {len(piece)} characters instead of {length}: it was cut off.")
        if checksum(f"SG1.{number}of{count}.{whole}.{length}.{piece}") != total:
            raise ValueError(f"Part {number} of {count} was changed on its way: its checksum does not fit.")
        pieces[int(number)] = piece
        wholes.add((int(count), whole))
    if len(wholes) != 1:
        raise ValueError("These parts are of different files." if wholes else "There is no part of a compact file here.")
    [(count, whole)] = wholes
    missing = [number for number in range(1, count + 1) if number not in pieces]
    if missing:
        raise ValueError(f"Of {count} parts, these are missing: {missing}.")
    text = "".join(pieces[number] for number in range(1, count + 1))
    if checksum(text) != whole:
        raise ValueError("The parts do not fit together: the checksum of the whole is another.")
    packed = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    return json.loads(zlib.decompress(packed))


def find_all(text):
    """The parts of every compact file in a text, by the checksum and the count that they have in common."""
    groups = {}
    for found in re.findall(r"SG1\.[A-Za-z0-9_.-]*", text):
        _, number, whole, *_ = found.split(".") + ["", ""]
        groups.setdefault((whole, number.partition("of")[2]), []).append(found)
    return groups.values()


def main(export, folder):
    faults = 0
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    for number, parts in enumerate(find_all(pathlib.Path(export).read_text("utf-8-sig")), 1):
        try:
            path = pathlib.Path(folder, f"network-{number}.json")
            path.write_text(json.dumps(join(parts), ensure_ascii=False, indent=1), "utf-8")
            print(path)
        except ValueError as fault:
            faults += 1
            print(f"Network {number}: {fault}", file=sys.stderr)
    return faults


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(1 if main(*sys.argv[1:]) else 0)
