"""What can go wrong for a user to mend: one base error, and a sentence in each."""

from pathlib import Path


class ReconcileError(Exception):
    """The base of everything reconcile raises on purpose; its text is one sentence for people."""


class InvalidRules(ReconcileError):
    """A rules file that cannot be used as it stands."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}")


class InvalidConfig(ReconcileError):
    """A configuration file or an option that cannot be used as it stands."""


class UnreadableSource(ReconcileError):
    """A source that cannot be read; the run goes on without it."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason
