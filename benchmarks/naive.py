"""``klaster extract`` on all cores against the script that one would write: read, ``nlp``, entities to JSON, in a loop.

The script reads with pdfplumber, python-docx and trafilatura and asks the same language model, in one process that is
started for it, as klaster's are: both load their libraries and the model.
Run: ``python benchmarks/naive.py [FOLDER] [TIMES]``; each file below FOLDER is read TIMES times (10). Files in which
the script finds no word (scans, for which klaster asks Tesseract) are left out.
"""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pdfplumber
import spacy
import trafilatura
from material import FORMATS, SAMPLES, extract, fill
from timing import describe, seconds

from pipeline.installed import DEFAULT_MODEL, model_path

#: What the pipeline has besides the trained components.
OURS = ["klaster_sentences", "klaster_names", "klaster_values"]
#: The argument with which this file is the script.
SCRIPT = "--script"


def text_of(path: Path) -> str:
    """As a script would read it."""
    content = path.read_bytes()
    if path.suffix == ".pdf":
        with pdfplumber.open(io.BytesIO(content)) as document:
            return "\n".join(page.extract_text() for page in document.pages)
    if path.suffix == ".docx":
        return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)
    if path.suffix == ".html":
        return trafilatura.extract(content) or ""
    return content.decode(errors="replace")


def script(folder: Path, out: Path) -> None:
    """The loop."""
    nlp = spacy.load(model_path(DEFAULT_MODEL), exclude=OURS)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found = [(entity.text, entity.label_) for entity in nlp(text_of(path)).ents]
        (out / f"{path.name}.json").write_text(json.dumps(found, ensure_ascii=False))


def main() -> None:
    if sys.argv[1:2] == [SCRIPT]:
        script(Path(sys.argv[2]), Path(sys.argv[3]))
        return
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    with TemporaryDirectory() as scratch:
        folder, out = Path(scratch) / "documents", Path(scratch) / "records"
        readable = [path for name in FORMATS for path in sorted(source.rglob(f"*.{name}")) if text_of(path).strip()]
        for number, path in enumerate(readable):
            (originals := Path(scratch) / "originals" / str(number)).mkdir(parents=True)
            shutil.copy(path, originals)
            fill(folder / str(number), times, originals, path.suffix)

        def klaster() -> None:
            shutil.rmtree(out, ignore_errors=True)
            extract(folder, "--out", out)

        def naive() -> None:
            shutil.rmtree(out, ignore_errors=True)
            out.mkdir()
            subprocess.run([sys.executable, __file__, SCRIPT, folder, out], check=True)

        print(describe())
        ours, theirs = seconds(klaster, naive, warm=False)
        documents = sum(path.is_file() for path in folder.rglob("*"))
    print(f"{documents} documents   script {theirs:6.1f} s   klaster {ours:6.1f} s   ratio {theirs / ours:5.2f}")


if __name__ == "__main__":
    main()
