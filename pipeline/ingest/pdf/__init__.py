"""PDF files with a text layer: printed words with boxes → lines → columns → blocks → Document."""

from pipeline.ingest.pdf.reader import read_pdf

__all__ = ["read_pdf"]
