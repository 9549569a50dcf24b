"""A small transformer encoder that finds entities, run by onnxruntime; its training lies in ``models/encoder``."""
