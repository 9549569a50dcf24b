"""From Document to Doc: blocks, the word view, and offsets under any tokenizer."""

from __future__ import annotations

import unicodedata

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.analyse import analyse
from pipeline.analyse.doc import make_doc, register_extensions, words_of
from pipeline.document import BlockKind, DocumentBuilder, Metadata
from tests.analyse.reading_of import blank_pipeline, doc_of, document_of

TEXT = (
    "Rypin: nowe porozumienie\n"
    "Dnia 7 maja 2014 r. Gmina Olszany oraz pan Jan Brzoza podpisali umowę.\n"
    "* tel. 600 100 200"
)


def test_blocks_are_spans_labelled_by_kind() -> None:
    doc = make_doc(document_of(TEXT), blank_pipeline())
    assert [(span.text, span.label_) for span in doc.spans["blocks"]] == [
        ("Rypin: nowe porozumienie", "paragraph"),
        ("Dnia 7 maja 2014 r. Gmina Olszany oraz pan Jan Brzoza podpisali umowę.", "paragraph"),
        ("tel. 600 100 200", "list_item"),
    ]
    assert [block.kind for block in doc._.blocks] == ["paragraph", "paragraph", "list_item"]


def test_the_word_view_is_made_once() -> None:
    doc = make_doc(document_of(TEXT), blank_pipeline())
    assert words_of(doc) is words_of(doc)


def test_extensions_may_be_registered_twice() -> None:
    register_extensions()
    register_extensions()
    assert Doc.has_extension("officers")


def test_every_component_writes_its_findings() -> None:
    doc = doc_of(TEXT)
    assert [doc.text[slice(*one.name)] for one in doc._.organizations] == ["Gmina Olszany"]
    assert [doc.text[slice(*one.name)] for one in doc._.persons] == ["Jan Brzoza"]
    assert [one.text for one in doc._.dates] == ["7 maja 2014 r."]
    assert [one.text for one in doc._.contacts] == ["600 100 200"]
    assert [one.written for one in doc._.units] == ["Olszany"]


def test_furniture_gives_no_findings() -> None:
    builder = DocumentBuilder()
    builder.add(BlockKind.BOILERPLATE, "Fundacja „Mgła”, Ewa Kos, 3 maja 2011 r., powiat żniński, tel. 600 100 200")
    builder.add(BlockKind.PARAGRAPH, "Gmina Olszany")
    (doc,) = analyse([builder.build(Metadata("text/html"))], blank_pipeline())
    assert [doc.text[slice(*one.name)] for one in doc._.organizations] == ["Gmina Olszany"]
    assert (doc._.persons, doc._.dates, doc._.contacts) == ((), (), ())
    assert [one.written for one in doc._.units] == ["Olszany"]


def test_documents_come_back_in_order() -> None:
    texts = [f"Gmina Olszany nr {number}" for number in range(20)]
    assert [doc.text for doc in analyse(map(document_of, texts), blank_pipeline())] == texts


@pytest.mark.parametrize("language", ["pl", "xx", "en", "de"])
def test_offsets_are_the_same_under_every_tokenizer(language: str) -> None:
    nlp = spacy.blank(language)
    for name in blank_pipeline().pipe_names:
        nlp.add_pipe(name)
    (doc,) = analyse([document_of(TEXT)], nlp)
    assert [doc.text[slice(*one.name)] for one in doc._.organizations] == ["Gmina Olszany"]
    assert [doc.text[slice(*one.name)] for one in doc._.persons] == ["Jan Brzoza"]
    assert len(list(doc.sents)) == 3


def test_an_empty_document_has_an_empty_doc() -> None:
    (doc,) = analyse([document_of("")], blank_pipeline())
    assert len(doc) == 0
    assert doc._.organizations == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_passes_all_components(text: str) -> None:
    clean = "\n".join(" ".join(line.split()) for line in text.splitlines())
    (doc,) = analyse([document_of(clean)], blank_pipeline())
    assert doc.text == unicodedata.normalize("NFC", "\n".join(line for line in clean.split("\n") if line))
    assert sum(len(sentence) for sentence in doc.sents) == len(doc)
