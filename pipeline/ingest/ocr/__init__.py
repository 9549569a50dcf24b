"""Pages that are pictures: laid straight, read by Tesseract, and handed on as printed words like those of a PDF."""

from pipeline.ingest.ocr.page import read_picture
from pipeline.ingest.ocr.tesseract import OcrUnavailable, PageFailed

__all__ = ["OcrUnavailable", "PageFailed", "read_picture"]
