"""Files that hold documents: ZIP and TAR archives and e-mails. Nothing is unpacked to disk."""

from pipeline.ingest.containers.base import Budget, Member
from pipeline.ingest.containers.open import HEAD, Container, may_hold_documents, opener

__all__ = ["HEAD", "Budget", "Container", "Member", "may_hold_documents", "opener"]
