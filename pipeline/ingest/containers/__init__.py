"""Files that hold documents: ZIP and TAR archives and e-mails. Nothing is unpacked to disk."""

from pipeline.ingest.containers.base import Budget, Member
from pipeline.ingest.containers.open import Container, opener

__all__ = ["Budget", "Container", "Member", "opener"]
