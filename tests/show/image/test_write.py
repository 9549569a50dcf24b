"""Pictures of pages: the right page, turned as it was read, with colour where something was read."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pipeline.batch.errors import InputError, NotReadyError, OutputError
from pipeline.document import Document
from pipeline.ingest.base import Limits
from pipeline.ingest.image import read_image
from pipeline.records import Record
from pipeline.show.image import check, write_images
from pipeline.show.image.boxes import around, words_on
from pipeline.show.image.colours import BANDS, VALUES
from tests.factory import agreement, place, record
from tests.factory import evidence as found_in
from tests.ingest.pdf_maker import HEIGHT, WIDTH, placed, read
from tests.rendering.scan import pictures
from tests.tools import NEEDS_TESSERACT

SENTENCE = "Porozumienie podpisano w Brzozowej"
PDF = placed([(72, 100, SENTENCE)], [(72, 300, "Druga strona")])
#: Pixels to a point, as the page is drawn.
SCALE = 2


def record_of(document: Document, source: str = "a.pdf") -> Record:
    return record(source, agreement(place=place("Brzozowa", found=found_in(document.text, "Brzozowej"))))


def drawn(data: bytes, document: Document, folder: Path) -> list[Image.Image]:
    return [Image.open(path) for path in write_images(record_of(document), document, data, folder)]


def of_colour(picture: Image.Image, colour: tuple[int, int, int]) -> tuple[int, int, int, int] | None:
    """The box of the pixels of a colour on the page, the legend left out."""
    page = np.asarray(picture)[:, : round(WIDTH * SCALE)]
    rows, columns = np.nonzero((page == colour).all(axis=2))
    return (columns.min(), rows.min(), columns.max(), rows.max()) if len(rows) else None


def test_each_page_is_a_picture_named_after_its_document(tmp_path: Path) -> None:
    document = read(PDF)
    paths = list(write_images(record_of(document, "news/a.pdf"), document, PDF, tmp_path / "new"))
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == ["new/a.pdf.page-1.png", "new/a.pdf.page-2.png"]
    assert Image.open(paths[0]).height == round(HEIGHT * SCALE)


def test_evidence_is_framed_where_it_stands(tmp_path: Path) -> None:
    document = read(PDF)
    first, second = drawn(PDF, document, tmp_path)
    start = document.text.index("Brzozowej")
    box = around(words_on(document, 1, start, start + 9))
    framed = of_colour(first, VALUES["place"])
    assert box is not None
    assert framed is not None
    assert np.allclose([framed[0], framed[2], framed[3]], [SCALE * box[0], SCALE * box[2], SCALE * box[3]], atol=6)
    assert of_colour(second, VALUES["place"]) is None


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_turned_page_is_drawn_upright(angle: int, tmp_path: Path) -> None:
    data = placed([(72, 100, SENTENCE)], angle=angle)
    document = read(data)
    (picture,) = drawn(data, document, tmp_path)
    box = around(document.words)
    assert box is not None
    inside = np.asarray(picture.convert("L"))[round(box[1] * SCALE) : round(box[3] * SCALE), round(box[0] * SCALE) :]
    assert (inside[:, : round((box[2] - box[0]) * SCALE)] < 100).mean() > 0.05


@NEEDS_TESSERACT
def test_words_of_ocr_are_coloured_by_confidence(tmp_path: Path) -> None:
    buffer = BytesIO()
    next(pictures(placed([(72, 100, SENTENCE)]), grain=0)).save(buffer, "PNG", dpi=(200, 200))
    document = read_image(buffer.getvalue(), Limits())
    (picture,) = drawn(buffer.getvalue(), document, tmp_path)
    colours = {tuple(pixel) for pixel in np.asarray(picture)[:300, : round(WIDTH * SCALE)].reshape(-1, 3)}
    assert any(green > red and green > blue for red, green, blue in colours), f"none is like {BANDS[0]}"


def test_a_format_without_pages_says_so() -> None:
    document = read(PDF)
    bare = Document(document.text, document.blocks, document.metadata)
    with pytest.raises(InputError, match="no pages"):
        check(bare)


def test_without_a_font_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.show.image.write.find_spec", lambda _: None)
    with pytest.raises(NotReadyError, match="klaster\\[image\\]"):
        check(read(PDF))


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="another --image"):
        drawn(PDF, read(PDF), tmp_path / "file")
