"""Sources that were not read, or not whole."""

from collections.abc import Iterator

from reconcile.judge.draft import Case, Draft, check_named
from reconcile.model import Place


def incomplete_sources(case: Case) -> Iterator[Draft]:
    """Report every source that its publisher's paywall cuts off."""
    check = check_named("incomplete-source")
    for source in case.sources:
        if source.incomplete is not None:
            yield Draft(
                check=check,
                places=(_paywall(source.id, str(source.text), source.incomplete),),
                words={"words": " ".join(source.incomplete.split())},
            )


def _paywall(source: str, text: str, words: str) -> Place:
    start = max(0, text.find(words))
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return Place(
        source=source, start=start, end=start + len(words), line=line, column=column, text=words
    )


def unread_sources(case: Case) -> Iterator[Draft]:
    """Report every source that was asked for and could not be read."""
    check = check_named("unread-source")
    for skipped in case.skipped:
        if skipped.failed:
            yield Draft(
                check=check,
                places=(case.place(None, skipped.source),),
                words={"reason": skipped.reason},
            )
