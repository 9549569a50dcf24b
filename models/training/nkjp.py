"""Read the nested NKJP corpus and write it as spaCy training data, split by document.

In: ``nkjp-nested-simplified-v2.iob.7z`` (one token a line: form, lemma, tag, labels joined with ``#``).
Out: ``train.spacy``, ``dev.spacy``, ``test.spacy`` with outermost entities and sentence starts.

The corpus does not say where spaces stood, so they are put back by the rules of Polish typography before
spaCy's own tokenizer reads the text: the model trains on the tokens it will meet.
"""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click
import py7zr
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

NO_SPACE_BEFORE = frozenset(",.;:?!)]}”…%")
NO_SPACE_AFTER = frozenset("([{„")
#: Sentences that follow each other in one training document; the model must also meet sentence borders.
SENTENCES_PER_DOC = 6
SEED = 20


@dataclass
class Sentence:
    """Tokens of one sentence with their tags and outermost IOB labels."""

    forms: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


def outermost(label: str) -> str:
    """``B-orgName#B-placeName-settlement`` → ``B-orgName``; subtypes are dropped, ``O`` stays."""
    first = label.split("#")[0]
    return "-".join(first.split("-")[:2])


def read(lines: Iterator[str]) -> Iterator[tuple[str, list[Sentence]]]:
    """Yield (document id, sentences) from the lines of the IOB file."""
    name, sentences, current = "", [], Sentence()
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("-DOCSTART FILE"):
            if sentences:
                yield name, sentences
            name, sentences = line.split()[-1], []
        elif line.startswith("-DOCSTART"):
            continue
        elif not line:
            if current.forms:
                sentences.append(current)
            current = Sentence()
        else:
            form, _, tag, label = line.split("\t")
            current.forms.append(form)
            current.tags.append(tag)
            current.labels.append(outermost(label))
    if current.forms:
        sentences.append(current)
    if sentences:
        yield name, sentences


def part_of(document: str) -> str:
    """The fixed split: 80 % train, 10 % dev, 10 % test, by a hash of the document's name."""
    slot = int(hashlib.sha256(document.encode()).hexdigest(), 16) % 20
    return "dev" if slot in (0, 1) else "test" if slot in (2, 3) else "train"


def glued(sentence: Sentence) -> list[bool]:
    """For each token: does it follow the one before without a space?"""
    result: list[bool] = []
    quote_open = False
    for i, form in enumerate(sentence.forms):
        before = sentence.forms[i - 1] if i else ""
        after = sentence.forms[i + 1] if i + 1 < len(sentence.forms) else ""
        glue = form in NO_SPACE_BEFORE or sentence.tags[i].startswith("aglt") or before in NO_SPACE_AFTER
        if form == '"':
            glue = glue or quote_open
        elif before == '"' and quote_open:
            glue = True
        if before and (before == "." and form.isdigit() and sentence.forms[max(0, i - 2)].isdigit()):
            glue = True
        if form in "-/" and before[-1:].isalnum() and after[:1].isalnum():
            glue = True
        if before in ("-", "/") and result and result[-1]:
            glue = True
        if form == '"':
            quote_open = not quote_open
        result.append(glue)
    return result


def to_doc(nlp: Language, sentences: list[Sentence]) -> Doc:
    """One spaCy document with entities and sentence starts; spans that do not align with tokens are dropped."""
    text, starts, spans = "", [], []
    for sentence in sentences:
        text += " " if text else ""
        starts.append(len(text))
        open_span: tuple[int, str] | None = None
        end = len(text)
        for i, (form, label, glue) in enumerate(zip(sentence.forms, sentence.labels, glued(sentence), strict=True)):
            if open_span and not label.startswith("I-"):
                spans.append((open_span[0], end, open_span[1]))
                open_span = None
            text += "" if glue or i == 0 else " "
            if label.startswith("B-"):
                open_span = (len(text), label[2:])
            text += form
            end = len(text)
        if open_span:
            spans.append((open_span[0], end, open_span[1]))
    doc = nlp.make_doc(text)
    entities = (doc.char_span(s, e, label=lab, alignment_mode="expand") for s, e, lab in spans)
    doc.ents = spacy.util.filter_spans([span for span in entities if span is not None])
    offsets = set(starts)
    for token in doc:
        token.is_sent_start = token.idx in offsets
    return doc


@click.command(help=__doc__)
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
def main(archive: Path, out: Path) -> None:
    nlp = spacy.blank("pl")
    out.mkdir(parents=True, exist_ok=True)
    with py7zr.SevenZipFile(archive) as packed:
        packed.extractall(out)
    raw = next(out.glob("*.iob"))
    bins = {part: DocBin(attrs=["ENT_IOB", "ENT_TYPE", "SENT_START"]) for part in ("train", "dev", "test")}
    counts: Counter[str] = Counter()
    with raw.open(encoding="utf-8") as lines:
        for name, sentences in read(lines):
            part = part_of(name)
            for i in range(0, len(sentences), SENTENCES_PER_DOC):
                doc = to_doc(nlp, sentences[i : i + SENTENCES_PER_DOC])
                bins[part].add(doc)
                counts[f"{part} tokens"] += len(doc)
            counts[f"{part} documents"] += 1
            counts[f"{part} sentences"] += len(sentences)
    raw.unlink()
    for part, docs in bins.items():
        shuffled = list(docs.get_docs(nlp.vocab))
        random.Random(SEED).shuffle(shuffled)
        DocBin(docs=shuffled, attrs=["ENT_IOB", "ENT_TYPE", "SENT_START"]).to_disk(out / f"{part}.spacy")
    for key in sorted(counts):
        click.echo(f"{key}: {counts[key]}")


if __name__ == "__main__":
    main()
