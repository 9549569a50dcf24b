"""Archives and e-mails: which members they have, under which names, and where unpacking ends."""

from __future__ import annotations

import io
import tarfile
import zipfile
from email.message import EmailMessage
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.codes import WarningCode
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.containers import Budget, Member, opener
from pipeline.ingest.containers.base import safe_name
from tests.ingest.office_maker import epub, odt
from tests.ingest.outlook_maker import compound, msg


def zipped(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def tarred(*members: tuple[str, bytes], mode: str = "w", link: str = "") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        if link:
            info = tarfile.TarInfo("link.txt")
            info.type, info.linkname = tarfile.SYMTYPE, link
            archive.addfile(info)
    return out.getvalue()


def members(data: bytes, limits: Limits = Limits()) -> list[Member]:  # noqa: B008
    file = io.BytesIO(data)
    container = opener(file)
    assert container is not None
    return list(container.members(file, Budget(limits)))


def codes(found: list[Member]) -> list[WarningCode]:
    return [member.data.code for member in found if isinstance(member.data, Rejected)]


PAIR = (("umowa.txt", b"Umowa"), ("a/aneks.txt", b"Aneks"))


@pytest.mark.parametrize(
    "data", [zipped(*PAIR), *(tarred(*PAIR, mode=f"w:{kind}") for kind in ("", "gz", "bz2", "xz"))]
)
def test_members_have_their_path_and_bytes(data: bytes) -> None:
    assert members(data) == [Member(*one) for one in PAIR]


@pytest.mark.parametrize(
    "data",
    [
        odt(["Umowa"]),
        epub(["Umowa"]),
        compound({"WordDocument": b"Umowa"}),
        b"Umowa",
        b"",
        b"PK\x03\x04",
        b"\x1f\x8b\x08",
        zipped(("[Content_Types].xml", b"")),
    ],
)
def test_a_document_is_no_container(data: bytes) -> None:
    assert opener(io.BytesIO(data)) is None


@given(st.text() | st.lists(st.sampled_from(["..", ".", "/", "\\", "a", "C:", "\n", "\x00"])).map("".join))
def test_no_name_leaves_its_container(name: str) -> None:
    safe = safe_name(name)
    if safe is not None:
        path = PurePosixPath(safe)
        assert not path.is_absolute()
        assert ".." not in path.parts
        assert not set(safe) & set("\\\n\r\x00")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("C:\\u\\a.pdf", "C:/u/a.pdf"),
        ("/a\nb", "a_b"),
        (".git/x", None),
        ("..", None),
    ],
)
def test_names_made_safe(name: str, safe: str | None) -> None:
    assert safe_name(name) == safe


def test_links_are_left_out() -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    out = io.BytesIO(zipped(*PAIR))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert members(out.getvalue()) == members(tarred(*PAIR, link="/etc/passwd"))


def test_a_locked_member_leaves_the_others() -> None:
    data = bytearray(zipped(*PAIR))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    found = members(bytes(data))
    assert codes(found) == [WarningCode.ENCRYPTED]
    assert Member(*PAIR[1]) in found


def test_a_damaged_member_leaves_the_others() -> None:
    data = bytearray(zipped(*PAIR))
    data[data.index(b"umowa.txt") + len("umowa.txt")] ^= 0xFF
    found = members(bytes(data))
    assert codes(found) == [WarningCode.CORRUPT]
    assert Member(*PAIR[1]) in found


def test_a_cut_tar_gives_what_stands_before_the_cut() -> None:
    found = members(tarred(("a.txt", b"a" * 600), ("b.txt", b"b" * 6000))[:3000])
    assert found[0] == Member("a.txt", b"a" * 600)
    assert codes(found) == [WarningCode.CORRUPT]


@pytest.mark.parametrize("data", [zipped(("a", bytes(3_000_000))), tarred(("a", bytes(3_000_000)), mode="w:gz")])
def test_a_bomb_is_not_unpacked(data: bytes) -> None:
    assert codes(members(data)) == [WarningCode.TOO_LARGE]


@pytest.mark.parametrize("make", [zipped, tarred])
@pytest.mark.parametrize("limits", [Limits(max_members=1), Limits(max_unpacked=5)])
def test_too_much_in_all_is_told(make, limits: Limits) -> None:
    assert WarningCode.TOO_LARGE in codes(members(make(*PAIR), limits))


def test_of_a_large_member_a_byte_past_the_limit_is_kept() -> None:
    assert members(zipped(*PAIR), Limits(max_bytes=3))[0].data == b"Umow"


def test_attachments_of_outlook_have_their_names_and_inner_messages_are_told_of() -> None:
    tree = {"umowa łąki.pdf": b"%PDF" * 2000, "": b"Aneks"}
    assert members(msg("Umowa", "W załączeniu.", tree)) == [
        Member("umowa łąki.pdf", b"%PDF" * 2000),
        Member("attachment-2", b"Aneks"),
    ]
    inner = compound(
        {
            "__properties_version1.0": bytes(32),
            "__attach_version1.0_#00000000": {"__substg1.0_3701000D": {"__properties_version1.0": bytes(24)}},
        }
    )
    assert codes(members(inner)) == [WarningCode.UNSUPPORTED_FORMAT]


def test_attachments_have_their_names_or_numbers() -> None:
    mail, inner = EmailMessage(), EmailMessage()
    mail["From"], mail["To"], mail["Subject"], mail["Message-ID"] = "a@b.pl", "c@d.pl", "Umowa", "<1@b.pl>"
    inner["Subject"] = "Aneks"
    inner.set_content("Aneks w treści")
    mail.set_content("W załączeniu.")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="../umowa łąki.pdf")
    mail.add_attachment(inner)
    first, second = members(bytes(mail))
    assert first == Member("umowa łąki.pdf", b"%PDF")
    assert second.name == "attachment-2"
    assert isinstance(second.data, bytes)
    assert b"Subject: Aneks" in second.data
