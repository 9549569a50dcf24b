"""Formats by content."""

import io
import zipfile

import pytest

from pipeline.ingest.base import Rejected
from pipeline.ingest.sniff import DOCX, EPUB, HTML, MSG, ODT, PDF, TEXT, sniff
from tests.ingest.outlook_maker import msg


def archive(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/").replace("_DOT_", "."), data)
    return buffer.getvalue()


def spoiled(packed: bytes) -> bytes:
    """The archive with another letter in what its first part holds."""
    return packed.replace(b"application", b"applicatiom", 1)


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", PDF),
        (b"\n%PDF-1.4\n", PDF),
        (b"HTTP junk\r\n%PDF-1.4\r\n%\xe2\xe3\xcf\xd3\n", PDF),
        (archive(word__document_DOT_xml=b"<w/>"), DOCX),
        (b"<!DOCTYPE html><html></html>", HTML),
        (b"\xef\xbb\xbf\n<!-- x --><HTML><body>", HTML),
        ("\ufeff<html>".encode("utf-16-le"), HTML),
        (b"<?xml version='1.0'?><!DOCTYPE html><html/>", HTML),
        (b"<div class='a'>tekst</div>", HTML),
        ("Zwykły tekst o <p> i %PDF-1.4".encode(), TEXT),
        ("Umowa z Łodzi".encode("cp1250"), TEXT),
        ("\ufeffUmowa z Łodzi".encode("utf-16-be"), TEXT),
        (b"From: nas\nTo: wy\nUmowa w liscie", TEXT),
        (b"Jeden bajt\x00 zerowy w dlugim tekscie. " * 1 + b"Reszta. " * 60, TEXT),
        (b"PK to skrot", TEXT),
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xff\xd8\xff\xe0....", "image/jpeg"),
        (b"II*\x00....", "image/tiff"),
        (b"{\\rtf1 tekst}", "application/rtf"),
        (archive(mimetype=ODT.encode(), content_DOT_xml=b"<x/>"), ODT),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le"), "application/msword"),
        (b"Received: x\nFrom: a\nTo: b\nSubject: c\nMIME-Version: 1.0\n\nUmowa", "message/rfc822"),
        (msg("Umowa", "Tekst"), MSG),
        (archive(mimetype=EPUB.encode()), EPUB),
        (b"<- strzalka", TEXT),
    ],
)
def test_recognised(data, media_type):
    assert sniff(data) == media_type


@pytest.mark.parametrize(
    ("data", "code", "remedy"),
    [
        (b"", "empty", "check"),
        (b" \n\t ", "empty", "check"),
        (b"\xef\xbb\xbf", "empty", "check"),
        (b"AT&TFORM....DJVU", "unsupported_format", "save it as JPEG"),
        (
            archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", content_DOT_xml=b"<x/>"),
            "unsupported_format",
            "DOCX",
        ),
        (archive(xl__workbook_DOT_xml=b"<x/>", **{"[Content_Types]_DOT_xml": b"<x/>"}), "unsupported_format", "DOCX"),
        (archive(umowa_DOT_txt=b"x"), "unsupported_format", "unpack"),
        (archive(), "corrupt", "copy"),
        (archive(**{"[Content_Types]_DOT_xml": b"<x/>"}), "corrupt", "copy"),
        (archive(word__document_DOT_xml=b"<w/>" * 99)[:40], "corrupt", "copy"),
        (spoiled(archive(mimetype=b"application/epub+zip" * 99)), "corrupt", "copy"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600, "unsupported_format", "DOCX"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "encrypted", "password"),
        (b"\x1f\x8b\x08....", "unsupported_format", "unpack"),
        (b"\x00" * 100_000, "unsupported_format", "PDF, DOCX"),
        (bytes(range(256)) * 20, "unsupported_format", "PDF, DOCX"),
        (b"<?xml version='1.0'?><note/>", "unsupported_format", "PDF, DOCX"),
    ],
)
def test_refused_with_a_remedy(data, code, remedy):
    with pytest.raises(Rejected) as refused:
        sniff(data)

    assert refused.value.code == code
    assert remedy in refused.value.message
    assert refused.value.message.endswith(".")
