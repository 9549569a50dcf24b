"""Files that cannot be read end as Rejected with a code; hostile bytes never as a traceback."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Document
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.docx import read_docx
from pipeline.ingest.docx.ooxml import NS
from tests.ingest.docx_building import DECLARATIONS, RELATIONS, docx, item, level, numbering, p, table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
SAMPLE = docx(
    p("Umowa") + item("Gmina Bór") + table([p("Jan Sowa"), p("Ewa Lis")]),
    numbering=numbering(level(0, "decimal", "%1)")),
    header1=p("Klaster"),
)


def archive(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name.replace("__", "/") + ".xml", data)
    return buffer.getvalue()


def with_part(name: str, data: bytes) -> bytes:
    """The sample with one part replaced."""
    source = zipfile.ZipFile(io.BytesIO(SAMPLE))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for entry in source.namelist():
            target.writestr(entry, data if entry == name else source.read(entry))
    return buffer.getvalue()


def code_of(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Rejected) as caught:
        read_docx(data, limits or Limits())
    assert caught.value.message.endswith(".")
    return caught.value.code


def xml(body: str, before: str = "") -> bytes:
    return f"{before}<w:document {DECLARATIONS}><w:body>{body}</w:body></w:document>".encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"zwykly tekst",
        b"PK\x03\x04" + b"\0" * 40,
        archive(),
        archive(cokolwiek=b"<a/>"),
        archive(word__document=b"<nie"),
        archive(word__document=b""),
        archive(word__document=b"<a/>"),
        SAMPLE[: len(SAMPLE) // 2],
        archive(word__document=xml("<w:p>" * 300 + "</w:p>" * 300)),
    ],
)
def test_corrupt(data):
    assert code_of(data) == "corrupt"


def test_password_and_old_word():
    assert code_of(OLE + "EncryptedPackage".encode("utf-16-le")) == "encrypted"
    assert code_of(OLE) == "unsupported_format"


def test_encrypted_entries():
    data = bytearray(SAMPLE)
    start = 0
    while (start := data.find(b"PK\x01\x02", start)) >= 0:
        data[start + 8] |= 1
        start += 4
    assert code_of(bytes(data)) == "encrypted"


def test_what_unpacks_to_too_much_is_refused_before_it_is_read():
    bomb = archive(word__document=xml(p("a")), word__media=b"\0" * 3_000_000)
    assert len(bomb) < 20_000
    assert code_of(bomb, Limits(max_bytes=1_000_000)) == "too_large"


def test_too_many_characters():
    assert code_of(docx(p("a" * 500)), Limits(max_characters=100)) == "too_large"


def test_entities_are_refused():
    declared = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY f "xx">]>'
    for entity in ("&e;", "&f;"):
        assert code_of(archive(word__document=xml(f"<w:p><w:r><w:t>{entity}</w:t></w:r></w:p>", declared))) == "corrupt"


def test_document_without_relations_is_read():
    assert read_docx(archive(word__document=xml(p("Gmina Bór"))), Limits()).text == "Gmina Bór"


@pytest.mark.parametrize("part", ["word/numbering.xml", "word/_rels/document.xml.rels"])
def test_damaged_part_beside_the_body_is_told(part):
    document = read_docx(with_part(part, b"<nie"), Limits())
    assert "Gmina Bór" in document.text
    assert [issue.code for issue in document.issues] == ["content_lost"]


def test_relation_to_a_part_that_is_missing():
    image = f'<Relationship Id="a" Type="{NS["r"]}/image" Target="../NULL"/>'
    styles = f'<Relationship Id="b" Type="{NS["r"]}/styles" Target="../NULL"/>'
    relations = f'<Relationships xmlns="{RELATIONS}">{image}{styles}</Relationships>'.encode()
    assert "Gmina Bór" in read_docx(with_part("word/_rels/document.xml.rels", relations), Limits()).text


def outcome(data: bytes) -> bool:
    try:
        return isinstance(read_docx(data, Limits()), Document)
    except Rejected:
        return True


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_bytes_end_as_document_or_refusal(data):
    damaged = bytearray(SAMPLE[: data.draw(st.integers(1, len(SAMPLE)))])
    for position in data.draw(st.lists(st.integers(0, len(damaged) - 1), max_size=6)):
        damaged[position] ^= 1 << data.draw(st.integers(0, 7))
    assert outcome(bytes(damaged))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["word/document.xml", "word/numbering.xml", "_rels/.rels"]), st.data())
def test_damaged_parts_end_as_document_or_refusal(name, data):
    part = bytearray(zipfile.ZipFile(io.BytesIO(SAMPLE)).read(name))
    for position in data.draw(st.lists(st.integers(0, len(part) - 1), min_size=1, max_size=4)):
        part[position] = data.draw(st.sampled_from(b'09-%<>/"a \xff'))
    assert outcome(with_part(name, bytes(part)))
