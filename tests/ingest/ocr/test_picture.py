"""A page laid straight: the angle is found, whatever it is, and nothing is turned without reason."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.ingest.ocr.picture import skew, smooth, straight


def _page(angle: float = 0.0) -> Image.Image:
    """Lines of dashes like words, turned clockwise."""
    page = Image.new("L", (1200, 1600), 235)
    draw = ImageDraw.Draw(page)
    for line in range(150, 1400, 40):
        for x in range(120, 1050, 90):
            draw.rectangle((x, line, x + 70, line + 16), fill=30)
    return page.rotate(-angle, resample=Image.Resampling.BICUBIC, fillcolor=235)


@pytest.mark.parametrize("angle", [-5.0, -1.3, 0.0, 0.4, 2.75])
def test_the_angle_of_a_page_is_measured(angle: float) -> None:
    assert skew(_page(angle)) == pytest.approx(angle, abs=0.15)


def test_a_straightened_page_is_straight_and_keeps_its_size() -> None:
    page = _page(3.0)
    level = straight(page, skew(page))
    assert abs(skew(level)) <= 0.15
    assert level.size == page.size


def test_a_blank_page_stays_as_it_is() -> None:
    assert skew(Image.new("L", (600, 800), 255)) == 0.0


def test_grain_is_smoothed_and_colours_become_grey() -> None:
    grain = np.random.default_rng(3).normal(128, 60, (200, 200)).clip(0, 255)
    grainy = Image.fromarray(grain.astype(np.uint8)).convert("RGB")
    calm = smooth(grainy, 300)
    assert calm.mode == "L"
    (low, high), (least, most) = calm.getextrema(), grainy.convert("L").getextrema()
    assert high - low < 0.6 * (most - least)
