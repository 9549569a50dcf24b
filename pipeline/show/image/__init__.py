"""A record on the pages of its document: what was read where, as pictures."""

from pipeline.show.image.write import write_images

__all__ = ["write_images"]
