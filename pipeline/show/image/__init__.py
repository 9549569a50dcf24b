"""A record on the pages of its document: what was read where, as pictures."""

from pipeline.show.image.write import check, write_images

__all__ = ["check", "write_images"]
