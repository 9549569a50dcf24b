"""Reads a Word document: every story it prints, in the order in which a person reads them."""

from __future__ import annotations

from collections.abc import Iterator

from docx.opc.constants import RELATIONSHIP_TYPE

from pipeline.codes import WarningCode
from pipeline.document import BlockKind, Document, DocumentBuilder, Metadata
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.docx.emit import emit_furniture, emit_story
from pipeline.ingest.docx.inline import clean
from pipeline.ingest.docx.numbering import Numbering
from pipeline.ingest.docx.ooxml import NS, Element, q
from pipeline.ingest.docx.package import BrokenPartError, Package, corrupt, open_package
from pipeline.ingest.docx.styles import styles_of
from pipeline.ingest.docx.walk import Paragraph, Walker

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_docx(data: bytes, limits: Limits) -> Document:
    """The Document of a .docx file: headers, body, footers, then foot- and endnotes. Raises Rejected."""
    package = open_package(data, limits)
    try:
        return _Reading(package).document(limits)
    except (BrokenPartError, RecursionError) as error:
        raise corrupt() from error


class _Reading:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.main_part()
        self._builder = DocumentBuilder()
        self._lost: dict[str, None] = {}
        self._relations = self._relations_of_main()
        styles = styles_of(self._only(RELATIONSHIP_TYPE.STYLES, common=True))
        numbering = Numbering(self._only(RELATIONSHIP_TYPE.NUMBERING), styles)
        self._walker = Walker(styles, numbering, self._builder.new_table, self._lose)

    def document(self, limits: Limits) -> Document:
        """Read every story; raises BrokenPartError when the body cannot be read."""
        root = self._package.xml(self._main)
        body = None if root is None else root.find("w:body", NS)
        if root is None or body is None:
            raise BrokenPartError(self._main)
        self._furniture(root, "w:headerReference", BlockKind.HEADER)
        emit_story(self._builder, self._walker.paragraphs(body))
        self._furniture(root, "w:footerReference", BlockKind.FOOTER)
        for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
            notes = self._only(kind)
            if notes is not None:
                emit_story(self._builder, self._walker.paragraphs(notes))
        for sentence in self._lost:
            self._builder.issue(WarningCode.CONTENT_LOST, sentence)
        if self._builder.length > limits.max_characters:
            message = (
                f"The text has more than {limits.max_characters:,} characters; split it, or raise --max-characters."
            )
            raise Rejected(WarningCode.TOO_LARGE, message)
        return self._builder.build(self._metadata())

    def _lose(self, sentence: str) -> None:
        self._lost[sentence] = None

    def _relations_of_main(self) -> list[tuple[str, str, str]]:
        try:
            return [(r.id, r.type, r.target) for r in self._package.relations(self._main)]
        except BrokenPartError:
            self._lose("The list of the document's parts is damaged: headers, notes and list labels may be missing.")
            return []

    def _part(self, name: str, *, common: bool = False) -> Element | None:
        """A part other than the body: without it the document is read all the same."""
        try:
            return self._package.xml(name, common=common)
        except BrokenPartError:
            self._lose(f"The part {name} is damaged and was not read.")
            return None

    def _only(self, kind: str, *, common: bool = False) -> Element | None:
        name = next((target for _, type_, target in self._relations if type_ == kind), None)
        return None if name is None else self._part(name, common=common)

    def _furniture(self, root: Element, reference: str, kind: BlockKind) -> None:
        """Headers or footers of all sections, for first, even and other pages: each text once."""
        targets = {id_: target for id_, _, target in self._relations}
        names = dict.fromkeys(targets.get(element.get(q("r:id"), ""), "") for element in root.iter(q(reference)))
        seen: set[tuple[str, ...]] = set()
        for name in names:
            part = self._part(name) if name else None
            paragraphs = [] if part is None else list(self._walker.paragraphs(part))
            texts = tuple(_texts(paragraphs))
            if texts not in seen:
                seen.add(texts)
                emit_furniture(self._builder, kind, paragraphs)

    def _metadata(self) -> Metadata:
        """Title and author as the file declares them; the date on which a file was made is no publication date."""
        try:
            core = self._package.xml("docProps/core.xml")
        except BrokenPartError:
            core = None

        def declared(name: str) -> str | None:
            return None if core is None else clean(core.findtext(name, "", NS)) or None

        return Metadata(MEDIA_TYPE, title=declared("dc:title"), author=declared("dc:creator"))


def _texts(paragraphs: list[Paragraph]) -> Iterator[str]:
    return (clean(paragraph.text) for paragraph in paragraphs)
