"""Colours of a marked page, as red, green and blue."""

from __future__ import annotations

Colour = tuple[int, int, int]

#: Words of OCR by confidence: from this upwards, what a legend says of them, and the colour of their glass.
BANDS: tuple[tuple[float, str, Colour], ...] = (
    (0.9, "read by OCR, sure: 0.9 and more", (226, 245, 226)),
    (0.7, "read by OCR, unsure: 0.7 to 0.9", (255, 236, 150)),
    (0.0, "read by OCR, doubtful: below 0.7", (255, 170, 160)),
)
BLOCK: Colour = (120, 144, 196)
FURNITURE: Colour = (150, 150, 150)

#: The frame around the evidence of each kind of value.
VALUES: dict[str, Colour] = {
    "concluded": (106, 27, 154),
    "title": (97, 97, 97),
    "cluster": (21, 101, 192),
    "date": (0, 131, 143),
    "place": (0, 105, 92),
    "signatory": (173, 20, 87),
    "participant": (93, 64, 55),
    "area": (85, 139, 47),
    "number": (69, 90, 100),
}
