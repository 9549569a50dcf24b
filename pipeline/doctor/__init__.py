"""What this installation has, what it lacks, and the command that gets it."""

from pipeline.doctor.checks import Check, State, run_checks
from pipeline.doctor.render import findings_table

__all__ = ["Check", "State", "findings_table", "run_checks"]
