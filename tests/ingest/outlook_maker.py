"""Small messages as Outlook saves them: a compound file ([MS-CFB]) with a stream for each property ([MS-OXMSG])."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_END, _FAT, _NONE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5

Tree = Mapping[str, "bytes | Tree"]


def msg(subject: str, body: str = "", attachments: Mapping[str, bytes] | None = None, **properties: bytes) -> bytes:
    """A message; ``properties`` are streams by number and type („p1000001E” is the text in a code page)."""
    tree: dict[str, bytes | Tree] = {"__properties_version1.0": bytes(32), **_stream("0037001F", _wide(subject))}
    if body:
        tree |= _stream("1000001F", _wide(body))
    for name, data in properties.items():
        tree |= _stream(name.removeprefix("p"), data)
    for number, (name, data) in enumerate((attachments or {}).items()):
        streams = _stream("3707001F", _wide(name)) | _stream("37010102", data)
        tree[f"__attach_version1.0_#{number:08X}"] = {"__properties_version1.0": bytes(8), **streams}
    return compound(tree)


def _stream(property_: str, data: bytes) -> dict[str, bytes | Tree]:
    return {f"__substg1.0_{property_}": data}


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


@dataclass
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    child: int = _NONE
    right: int = _NONE
    start: int = _END


@dataclass
class _Chains:
    """Sectors of one size and the table that says which follows which."""

    size: int
    data: bytearray = field(default_factory=bytearray)
    table: list[int] = field(default_factory=list)

    def add(self, data: bytes) -> int:
        """Where the chain of ``data`` starts."""
        count = -(-len(data) // self.size)
        if not count:
            return _END
        start = len(self.table)
        self.table += [*range(start + 1, start + count), _END]
        self.data += data.ljust(count * self.size, b"\0")
        return start


def compound(tree: Tree) -> bytes:
    """The compound file of storages (mappings) and streams (bytes)."""
    entries = [_Entry("Root Entry", _ROOT)]
    entries[0].child = _list(tree, entries)
    mini, sectors = _Chains(_MINI), _Chains(_SECTOR)
    for entry in entries[1:]:
        if entry.kind == _STREAM:
            entry.start = (mini if len(entry.data) < _CUTOFF else sectors).add(entry.data)
    entries[0].data = bytes(mini.data)
    entries[0].start = sectors.add(entries[0].data)
    mini_table = sectors.add(_packed(mini.table))
    directory = sectors.add(b"".join(map(_directory_entry, entries)))
    while len(sectors.table) % (_SECTOR // 4 - 1):  # so many sectors for each that the table itself takes
        sectors.add(bytes(_SECTOR))
    return _with_header(sectors, directory, mini_table, -(-len(mini.table) * 4 // _SECTOR))


def _list(tree: Tree, entries: list[_Entry]) -> int:
    """Add what a storage holds, each entry the right neighbour of the one before; the first is told."""
    names: Sequence[str] = sorted(tree, key=lambda name: (len(name), name.upper()))
    before: _Entry | None = None
    first = _NONE
    for name in names:
        content = tree[name]
        entry = _Entry(name, _STREAM, content) if isinstance(content, bytes) else _Entry(name, _STORAGE)
        entries.append(entry)
        number = len(entries) - 1
        if before is None:
            first = number
        else:
            before.right = number
        before = entry
        if not isinstance(content, bytes):
            entry.child = _list(content, entries)
    return first


def _directory_entry(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<BBIII", entry.kind, 1, _NONE, entry.right, entry.child)
    return (
        name.ljust(64, b"\0")
        + struct.pack("<H", len(name))
        + links
        + bytes(36)
        + struct.pack("<IQ", entry.start, len(entry.data))
    )


def _packed(table: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(table)}I", *table)


def _with_header(sectors: _Chains, directory: int, mini_table: int, mini_sectors: int) -> bytes:
    tables = len(sectors.table) // (_SECTOR // 4 - 1)
    places = range(len(sectors.table), len(sectors.table) + tables)
    table = _packed([*sectors.table, *([_FAT] * tables)]).ljust(tables * _SECTOR, b"\xff")
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, tables, directory, 0, _CUTOFF, mini_table, mini_sectors, _END, 0)
    return (head + _packed(places)).ljust(_SECTOR, b"\xff") + bytes(sectors.data) + table
