"""Word documents (.docx): bytes in, ``Document`` out."""

from pipeline.ingest.docx.reader import read_docx

__all__ = ["read_docx"]
