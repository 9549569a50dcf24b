"""Score the entities and sentences of a pipeline on a ``.spacy`` file and print Markdown for the model card.

In: a pipeline (name or folder) and a file that ``nkjp.py`` wrote. Out: exact precision, recall and F of entities,
overall and by label, and of sentences; how much text they rest on; size, time to load and speed of the pipeline in
seconds of one core of this machine. The rules that find what the corpus does not mark are left out.
"""

from __future__ import annotations

import time
from pathlib import Path

import click
from spacy.language import Language
from spacy.scorer import Scorer, get_ner_prf
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from pipeline.analyse import load
from pipeline.installed import model_label

#: Components whose findings the corpus does not mark.
UNSCORED = ("klaster_names", "klaster_values")
Score = dict[str, float]


@click.command(help=__doc__)
@click.argument("model")
@click.argument("corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(model: str, corpus: Path) -> None:
    started = time.process_time()
    nlp = load(model)
    loaded = time.process_time() - started
    nlp.select_pipes(disable=UNSCORED)
    gold = list(DocBin().from_disk(corpus).get_docs(nlp.vocab))
    texts = [doc.text for doc in gold]
    started = time.process_time()
    for text in texts:
        nlp.make_doc(text)
    tokenising = time.process_time() - started
    started = time.process_time()
    found = list(nlp.pipe(texts))
    seconds = time.process_time() - started
    click.echo(f"{model_label(nlp.meta)} on {corpus.name}: {amount(gold)}.\n")
    click.echo(scores_table(gold, found))
    speed = sum(map(len, found)) / seconds
    click.echo(f"\nLoads in {loaded:.1f} s, reads {speed:,.0f} tokens a second{size(nlp)}.")
    click.echo(f"Takes {seconds / tokenising:.0f} times as long as to tokenise alone.")


def amount(docs: list[Doc]) -> str:
    """How much text: „1,318 texts, 7,903 sentences, 106,685 tokens, 9,321 entities”."""
    counts = {
        "texts": len(docs),
        "sentences": sum(token.is_sent_start is True for doc in docs for token in doc),
        "tokens": sum(map(len, docs)),
        "entities": sum(len(doc.ents) for doc in docs),
    }
    return ", ".join(f"{count:,} {name}" for name, count in counts.items())


def scores_table(gold: list[Doc], found: list[Doc]) -> str:
    """One row a label, the most frequent first, then all together; borders and label must be right."""
    examples = [Example(got, want) for got, want in zip(found, gold, strict=True)]
    scores = get_ner_prf(examples) | Scorer.score_spans(examples, "sents", has_annotation=has_sentences)
    by_label: dict[str, Score] = scores["ents_per_type"]
    wanted = {label: sum(ent.label_ == label for doc in gold for ent in doc.ents) for label in by_label}
    labels = sorted(by_label, key=lambda name: -wanted[name])
    return "\n".join(
        [
            "| label | entities | precision | recall | F |",
            "|---|---:|---:|---:|---:|",
            *(row(f"`{label}`", wanted[label], *(by_label[label][key] for key in "prf")) for label in labels),
            row("**all**", sum(wanted.values()), *(scores[f"ents_{key}"] for key in "prf")),
            row("sentences", sum(1 for doc in gold for _ in doc.sents), *(scores[f"sents_{key}"] for key in "prf")),
        ]
    )


def has_sentences(doc: Doc) -> bool:
    return doc.has_annotation("SENT_START")


def row(name: str, entities: int, *ratios: float) -> str:
    """A row of the table; ratios in per cent."""
    return f"| {name} | {entities:,} | " + " | ".join(f"{100 * ratio:.1f}" for ratio in ratios) + " |"


def size(nlp: Language) -> str:
    """The pipeline's size on disk, if it came from there."""
    if nlp.path is None:
        return ""
    total = sum(file.stat().st_size for file in nlp.path.rglob("*") if file.is_file())
    return f", {total / 1e6:.1f} MB on disk"


if __name__ == "__main__":
    main()
