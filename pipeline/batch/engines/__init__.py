"""Where documents are read: in processes of this machine, or of a Ray cluster."""

from pipeline.batch.engines.base import Engine
from pipeline.batch.engines.cluster import Cluster
from pipeline.batch.engines.pool import Pool

__all__ = ["Cluster", "Engine", "Pool"]
