"""Broken and hostile files, over six hundred; ``tests.robustness.run`` writes and reads them all.

Each is made from a small good file of its format or by a few lines here; the same call gives the same files.
"""

from __future__ import annotations

import binascii
import random
import tarfile
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from io import BytesIO

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.ingest.files import FILES
from tests.ingest.office_maker import epub, odt, rtf
from tests.ingest.outlook_maker import compound, msg
from tests.ingest.test_containers import tarred, zipped
from tests.rendering import render_docx, render_html, render_pdf

TEXT = "POROZUMIENIE\n\nDnia 14 maja 2019 r. w Ustce podpisali je:\n\n1. Gmina Ustka,\n2. Fundacja „Bryza”.\n"
_FLIPS, _SEED = 12, 8
_POINTER = b"<container><rootfile xmlns='' full-path='../../../etc/passwd'/></container>"
_PARTED = b"From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Named = tuple[str, bytes]


def good() -> dict[str, bytes]:
    """A small file of each format, by its extension."""
    picture = BytesIO()
    Image.new("L", (300, 400), 255).save(picture, "PNG")
    frames = BytesIO()
    Image.new("L", (300, 400), 255).save(frames, "TIFF", save_all=True, append_images=[Image.new("L", (300, 400), 90)])
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"], mail["Message-ID"] = "a@b.pl", "c@d.pl", "Łąka", "<1@b.pl>"
    mail.set_content(TEXT)
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="../../umowa.pdf")
    return {
        "pdf": render_pdf(TEXT),
        "docx": render_docx(TEXT),
        "html": render_html(TEXT),
        "txt": TEXT.encode("cp1250"),
        "odt": odt(TEXT.splitlines()),
        "rtf": rtf(TEXT.splitlines()),
        "doc": (FILES / "umowa.doc").read_bytes(),
        "epub": epub(TEXT.splitlines(), ["Rozdział drugi"]),
        "eml": bytes(mail),
        "msg": msg("Łąka", TEXT, {"../../umowa.txt": TEXT.encode()}),
        "zip": zipped(("umowa.txt", TEXT.encode()), ("a/umowa.odt", odt(["Umowa"]))),
        "tar": tarred(("umowa.txt", TEXT.encode()), ("a/umowa.odt", odt(["Umowa"]))),
        "xz": tarred(("umowa.txt", TEXT.encode()), mode="w:xz"),
        "png": picture.getvalue(),
        "tiff": frames.getvalue(),
    }


def corpus() -> Iterator[Named]:
    """Name and bytes of every file."""
    files = good()
    for kind, data in files.items():
        yield from _damaged(kind, data)
        for other in files:
            if other != kind:
                yield f"wrong-extension-{kind}.{other}", data
    yield from _bombs()
    yield from _xml()
    yield from _texts()
    yield from _pdfs()
    yield from _pictures()
    yield from _containers()


def _damaged(kind: str, data: bytes) -> Iterator[Named]:
    """Cut at every tenth, bits flipped, NUL bytes inside, its end alone, twice itself."""
    for tenth in range(10):
        yield f"cut-{tenth}.{kind}", data[: len(data) * tenth // 10]
    chance = random.Random(_SEED)
    for number in range(_FLIPS):
        flipped = bytearray(data)
        for _ in range(1 + len(data) // 500 * (number % 4)):
            flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        yield f"flipped-{number}.{kind}", bytes(flipped)
    yield f"nul.{kind}", data[: len(data) // 2] + bytes(5000) + data[len(data) // 2 :]
    yield f"tail.{kind}", data[len(data) // 2 :]
    yield f"twice.{kind}", data + data


def zip_of(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx_of(body: str, head: str = "") -> bytes:
    document = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return zip_of(**{"word/document.xml": document.encode()})


def _bombs() -> Iterator[Named]:
    """Small files that unpack to much."""
    yield "bomb.docx", docx_of(" " * 60_000_000)
    yield "bomb.odt", zip_of(mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": bytes(60_000_000)})
    inner = b"PK"
    for _ in range(20):
        inner = zip_of(**{"inner.zip": inner})
    yield "nested.zip", inner
    yield "escape.zip", zip_of(**{"../../../etc/passwd": b"x", "/absolute": b"x", "a\nb": b"x"})
    yield "many.zip", zip_of(**{f"{number}.txt": b"" for number in range(2000)})


def _containers() -> Iterator[Named]:
    """Archives, mails and books that are endless, huge or lead out of themselves."""
    yield "dictionary.tar.xz", with_dictionary(tarred(("umowa.txt", TEXT.encode()), mode="w:xz"), 38)
    yield "bomb.tar.gz", tarred(("bomb.txt", bytes(60_000_000)), mode="w:gz")
    yield "bomb.zip", zipped(("bomb.txt", bytes(60_000_000)))
    yield "many.tar", tarred(*((f"{number}.txt", b"") for number in range(2_000)))
    yield "link.tar", tarred(("umowa.txt", TEXT.encode()), link="/etc/passwd")
    endless = tarfile.TarInfo("umowa.txt")
    endless.pax_headers = {"comment": "a" * 5_000_000}
    yield "header.tar", endless.tobuf(tarfile.PAX_FORMAT) + bytes(1024)
    yield "large.msg", compound({"__properties_version1.0": bytes(32), "__substg1.0_1000001E": b"a" * 3_000_000})
    yield "chapters.epub", epub(*[["Rozdział"]] * 3000)
    yield (
        "outside.epub",
        epub(["Tekst"], parts={"META-INF/container.xml": _POINTER}),
    )
    parts = b"".join(b"--x\nContent-Disposition: attachment; filename=%d.txt\n\nx\n" % n for n in range(1_000))
    yield (
        "attachments.eml",
        _PARTED + parts,
    )


def with_dictionary(data: bytes, size: int) -> bytes:
    """An xz file that asks for a dictionary of so much, as the format counts (38: two gigabytes)."""
    changed = bytearray(data)
    header = changed[12 : 12 + 4 * (changed[12] + 1)]
    header[header.index(b"\x21\x01") + 2] = size
    header[-4:] = binascii.crc32(header[:-4]).to_bytes(4, "little")
    changed[12 : 12 + len(header)] = header
    return bytes(changed)


def _xml() -> Iterator[Named]:
    """Entities from outside and from inside, and nesting without end."""
    lol = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    laughs = f'<!DOCTYPE w [<!ENTITY l0 "ha">{lol}]>'
    outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    yield "laughs.docx", docx_of("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", laughs)
    yield "outside.docx", docx_of("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", outside)
    yield "deep.docx", docx_of("<w:tbl><w:tr><w:tc>" * 5000 + "</w:tc></w:tr></w:tbl>" * 5000)
    for name, head in (("laughs", laughs), ("outside", outside)):
        content = f"<?xml version='1.0'?>{head}<a>&l9;&x;</a>".encode()
        yield f"{name}.odt", zip_of(mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": content})
        yield f"{name}.html", f"<?xml version='1.0'?>{head}<html><body><p>&l9;&x;</p></body></html>".encode()


def _texts() -> Iterator[Named]:
    """Text that is long, deep or strange."""
    yield "deep.html", b"<html><body>" + b"<div>" * 50_000 + TEXT.encode()
    yield "lists.html", b"<html><body>" + b"<ul><li>a" * 3000
    yield "list.html", b"<html><body><ol>" + b"<li>Gmina</li>" * 20_000 + b"</ol>"
    yield "line.txt", b"a" * 2_000_000
    yield "lines.txt", b"1.\n" * 200_000
    yield "brackets.txt", "„(".encode() * 100_000
    yield "utf16.txt", TEXT.encode("utf-16")
    yield "utf32.txt", TEXT.encode("utf-32")
    yield "odd-utf16.txt", TEXT.encode("utf-16")[:-1]
    yield "claims-1250.html", b"<html><head><meta charset=utf-8></head><body>" + TEXT.encode("cp1250")
    yield "twice-encoded.txt", TEXT.encode().decode("cp1252", "replace").encode()
    yield "deep.rtf", b"{\\rtf1" + b"{" * 20_000 + b"x" + b"}" * 20_000 + b"}"
    yield "bin.rtf", b"{\\rtf1 \\bin999999999 x}"
    yield (
        "parts.eml",
        _PARTED + (b"--x\nContent-Type: multipart/mixed; boundary=x\n\n" * 500),
    )
    yield (
        "charset.eml",
        b"From: a\nTo: b\nSubject: =?x?b?x?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=x\n\nUmowa",
    )
    yield "new\nline.txt", TEXT.encode()
    yield f"{'ł' * 120}.txt", TEXT.encode()


def _pdfs() -> Iterator[Named]:
    """PDFs that are locked, endless, or say little."""
    for name, options, pages in (
        ("locked", {"encrypt": StandardEncryption("secret", ownerPassword="owner")}, 1),
        ("pages", {}, 3000),
        ("huge", {"pagesize": (14_400_000, 14_400_000)}, 1),
        ("tiny", {"pagesize": (0.001, 0.001)}, 1),
    ):
        out = BytesIO()
        canvas = Canvas(out, **options)
        for _ in range(pages):
            canvas.drawString(0, 0, "Umowa")
            canvas.showPage()
        canvas.save()
        yield f"{name}.pdf", out.getvalue()
    yield (
        "loop.pdf",
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>",
    )
    yield "header.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def _pictures() -> Iterator[Named]:
    """Pictures of too many pixels or pages."""
    for name, size in (("wide.png", (60_000, 4)), ("large.png", (20_000, 20_000)), ("dot.png", (1, 1))):
        out = BytesIO()
        Image.new("1", size).save(out, "PNG")
        yield name, out.getvalue()
    out = BytesIO()
    dot = Image.new("1", (2, 2))
    dot.save(out, "TIFF", save_all=True, append_images=[dot] * 500)
    yield "frames.tiff", out.getvalue()
