"""Patterns of a project's own, in RE2: whatever they are, they take time linear in the text."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Protocol


class Pattern(Protocol):
    """What of a compiled pattern is used."""

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give the matches in a text, in order of place."""


@cache
def compiled(pattern: str) -> Pattern:
    """Compile a pattern; raise ValueError with what is wrong with it."""
    import re2  # noqa: PLC0415 -- few projects have patterns

    options = re2.Options()
    options.log_errors = False  # it would write to standard error
    try:
        found: Pattern = re2.compile(pattern, options)
    except re2.error as error:
        problem = error.args[0] if error.args else ""
        told = problem.decode() if isinstance(problem, bytes) else str(problem)
        raise ValueError(f"'{pattern}' is no pattern of RE2 ({told})") from error
    return found
