"""The evaluation itself: outputs and gold in, every outcome out."""

from __future__ import annotations

from pathlib import Path

from pipeline.evaluate.accepted import accepted_alternatives
from pipeline.evaluate.align import compare_records
from pipeline.evaluate.gold import GoldRecord, read_gold
from pipeline.evaluate.outputs import Output, gold_id, read_outputs
from pipeline.evaluate.score import DocumentResult, Evaluation


def evaluate(outputs: Path, gold: Path) -> Evaluation:
    """Compare the records under ``outputs`` (a folder, one record file, ``records.jsonl``) with those of ``gold``.

    An output belongs to the gold record whose id its file name begins with. A gold record without any output counts
    as missed; an output without gold does not count. Raises EvaluationInputError when either side cannot be read.
    """
    answers = read_gold(gold)
    found, skipped = read_outputs(outputs)
    ids = [gold_id(output.name, answers) for output in found]
    results = [_judge(answers[known], output) for known, output in zip(ids, found, strict=True) if known is not None]
    missing = sorted(answers.keys() - set(ids))
    return Evaluation(
        results=(*sorted(results, key=lambda r: (r.id, r.format)), *(_judge(answers[name], None) for name in missing)),
        missing=tuple(missing),
        without_gold=tuple(output.name for known, output in zip(ids, found, strict=True) if known is None),
        skipped=tuple(skipped),
    )


def _judge(gold: GoldRecord, output: Output | None) -> DocumentResult:
    return DocumentResult(
        id=gold.id,
        format=output.format if output else "no output",
        record=output.record if output else None,
        negative=not gold.agreements,
        outcomes=compare_records(gold, output.record if output else None, accepted_alternatives(gold.notes)),
    )
