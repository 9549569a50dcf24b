"""PDF files: the characters of the text layer as printed words; pages that are images go to OCR."""

from pipeline.ingest.pdf.reader import read_pdf

__all__ = ["read_pdf"]
