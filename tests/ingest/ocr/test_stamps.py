"""Stamps and pens on a page of printing: painted over, and what is printed stays."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from pipeline.ingest.ocr.ink import strokes
from pipeline.ingest.ocr.stamps import without_stamps

_DPI, _PAPER, _INK, _STAMP = 200.0, 240, 60, 160


def _page() -> Image.Image:
    """Twenty lines of letters, drawn as bars of the height of small letters."""
    page = Image.new("L", (800, 1200), _PAPER)
    draw = ImageDraw.Draw(page)
    for top in range(40, 1160, 56):
        for left in range(60, 700, 16):
            draw.rectangle((left, top, left + 5, top + 14), fill=_INK)
    return page


def test_a_page_without_stamps_stays_as_it_is() -> None:
    page = _page()
    assert without_stamps(page, _DPI) is page
    blank = Image.new("L", (800, 1200), _PAPER)
    assert without_stamps(blank, _DPI) is blank
    grain = Image.fromarray(np.random.default_rng(1).integers(0, 256, (2000, 2000), np.uint8))
    assert without_stamps(grain, _DPI) is grain


def test_a_pale_frame_goes_and_the_letters_under_it_stay() -> None:
    page = _page()
    stamped = page.copy()
    draw = ImageDraw.Draw(stamped)
    draw.rectangle((200, 408, 500, 528), outline=_STAMP, width=3)
    stamped = Image.fromarray(np.minimum(np.asarray(stamped), np.asarray(page)))
    cleaned = np.asarray(without_stamps(stamped, _DPI))
    assert (cleaned[np.asarray(page) == _INK] == _INK).all()
    left = (np.asarray(stamped) == _STAMP) & (cleaned == _STAMP)
    assert left.sum() < 0.5 * (np.asarray(stamped) == _STAMP).sum()


def test_the_writing_in_a_pale_frame_goes() -> None:
    page = _page()
    draw = ImageDraw.Draw(page)
    draw.rectangle((180, 390, 520, 560), fill=_PAPER)
    draw.rectangle((200, 400, 500, 540), outline=_STAMP, width=3)
    for left in range(230, 470, 16):
        draw.rectangle((left, 460, left + 5, 474), fill=_STAMP)
    cleaned = np.asarray(without_stamps(page, _DPI))
    assert (cleaned[395:545, 195:505] == _PAPER).all()


def test_a_dark_frame_is_a_table() -> None:
    page = _page()
    ImageDraw.Draw(page).rectangle((200, 400, 500, 540), outline=_INK, width=3)
    assert without_stamps(page, _DPI) is page


def test_a_pen_s_stroke_goes() -> None:
    page = _page()
    draw = ImageDraw.Draw(page)
    draw.rectangle((90, 590, 420, 650), fill=_PAPER)
    draw.line([(120 + 20 * i, 610 + 12 * (i % 2)) for i in range(12)], fill=_STAMP, width=3)
    assert (np.asarray(without_stamps(page, _DPI))[592:648, 92:418] == _PAPER).all()


def test_strokes_touch_at_edges_and_corners() -> None:
    drawn = ["##..#", "..#.#", ".....", "#.##."]
    ink = np.array([[mark == "#" for mark in row] for row in drawn])
    found = strokes(np.where(ink, 50, 200).astype(np.uint8), ink)
    assert sorted(map(tuple, found.boxes.tolist())) == [(0, 0, 3, 2), (0, 3, 1, 4), (2, 3, 4, 4), (4, 0, 5, 2)]
    assert sorted(found.area.tolist()) == [1, 2, 2, 3]
    assert set(found.core.tolist()) == {50} == set(found.mean.tolist())
    assert (found.painted(np.ones(len(found.area), bool), ink.shape) == ink).all()


def test_a_spiral_is_one_stroke_and_no_ink_is_none() -> None:
    ink = np.ones((9, 9), bool)
    ink[1, 1:8], ink[1:8, 7], ink[7, 2:8], ink[3:8, 2] = False, False, False, False
    assert len(strokes(np.zeros((9, 9), np.uint8), ink).area) == 1
    assert len(strokes(np.zeros((9, 9), np.uint8), np.zeros((9, 9), bool)).area) == 0
