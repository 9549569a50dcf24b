"""Where documents are read: in processes of this machine."""

from pipeline.batch.engines.base import Bounds, Engine
from pipeline.batch.engines.pool import Pool

__all__ = ["Bounds", "Engine", "Pool"]
