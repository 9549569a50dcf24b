"""No reader asks for what a document names: a server of the test's own waits for a call, also from libraries in C."""

from __future__ import annotations

import select
import socket
from collections.abc import Iterator

import pytest

from tests.ingest.office_maker import epub
from tests.robustness.hostile import docx_of, zip_of
from tests.robustness.outcome import outcomes

HERE = "http://127.0.0.1:{port}/umowa"
ENTITY = '<!DOCTYPE a SYSTEM "{url}" [<!ENTITY x SYSTEM "{url}"><!ENTITY % y SYSTEM "{url}"> %y;]>'
PAGE = (
    '<html><head><base href="{url}"><link rel="stylesheet" href="{url}"><meta http-equiv="refresh" content="0;{url}">'
    '<script src="{url}"></script></head><body><p>Umowa gminy Ustka.</p><img src="{url}"><iframe src="{url}"></iframe>'
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{url}"/></body></html>'
)
RTF = r'{{\rtf1 Umowa {{\field{{\*\fldinst INCLUDETEXT "{url}"}}{{\fldrslt}}}} {{\*\template {url}}}}}'
WHOLE = '<?xml version="1.0"?>' + ENTITY + "<a>&x; Umowa</a>"
PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/URI/URI({url})>>/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>"


@pytest.fixture
def server() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def documents(url: str) -> dict[str, bytes]:
    """A document of each format that may name others, by its format."""
    page, entity, whole = (form.format(url=url) for form in (PAGE, ENTITY, WHOLE))
    return {
        "html": page.encode(),
        "xhtml": f'<?xml version="1.0"?>{entity}{page}'.encode(),
        "xml": whole.encode(),
        "docx": docx_of("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", entity),
        "odt": zip_of(mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": whole.encode()}),
        "epub": epub(["Umowa"], parts={"OPS/text/rozdział-0.xhtml": page.encode()}),
        "epub with entities": epub(["Umowa"], parts={"OPS/book.opf": whole.encode()}),
        "rtf": RTF.format(url=url).encode(),
        "pdf": PDF.format(url=url).encode(),
        "mail": f"From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\nContent-Type: text/html\n\n{page}".encode(),
        "mail with a body elsewhere": (
            "From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\n"
            f'Content-Type: message/external-body; access-type=URL; URL="{url}"\n\nContent-Type: text/plain\n\n'
        ).encode(),
        "plain text": url.encode(),
    }


def test_nothing_that_a_document_names_is_asked_for(server: socket.socket) -> None:
    for kind, data in documents(HERE.format(port=server.getsockname()[1])).items():
        assert outcomes(data)
        assert select.select([server], [], [], 0)[0] == [], kind
