"""Check whether the sources of one story agree, and say where they do not.

The functions import what they need when they are called, so that importing the package is cheap.
"""

import datetime as dt
from collections.abc import Hashable, Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import reconcile.compare  # noqa: F401 -- before the function of this name, see the package
from reconcile.errors import ReconcileError

if TYPE_CHECKING:
    from reconcile.config import Settings
    from reconcile.model import Claim, Comparison, NameMatch, Report, Settled

__all__ = ["ReconcileError", "check", "claims", "compare", "match_names", "resolve_facts"]


def check(
    paths: Sequence[str | PathLike[str]],
    *,
    against: Sequence[str | PathLike[str]] = (),
    rules: str | PathLike[str] | None = None,
    settings: "Settings | None" = None,
) -> "Report":
    """Do what `reconcile check` does: read the sources and compare what they claim.

    With `against` the paths are drafts, and the report says how each of their claims stands beside
    those sources. Without `settings` those of the working directory hold; `rules` names the
    project's own rules. Raise InvalidRules or InvalidConfig for files that the project has to mend.
    """
    from reconcile import config, pipeline  # noqa: PLC0415 -- see the module

    if settings is None:
        settings = config.load_settings(Path.cwd(), rules=Path(rules) if rules else None)
    return pipeline.check(
        [Path(path) for path in paths],
        settings=settings,
        against=[Path(path) for path in against],
    )


def claims(
    text: str, *, locale: str | None = "en", published: dt.date | None = None
) -> "list[Claim]":
    """Read the claims of one piece of text, in order of place.

    `locale` is a CLDR identifier, None detects the language; `published` is the day that relative
    dates count from. Offsets count code points.
    """
    from reconcile import pipeline  # noqa: PLC0415 -- see the module

    return pipeline.claims(text, locale=locale, published=published)


def compare(
    evidence: str, statement: str, *, locale: str | None = "en", published: dt.date | None = None
) -> "Comparison":
    """Judge a statement beside its evidence: supported, contradicted, or not stated there.

    Judged are numbers, dates and what bounds them. `details` say it of each figure of the
    statement, with the figures of the evidence that decided; `locale` and `published` are those
    of `claims`, of both texts.
    """
    from reconcile import beside  # noqa: PLC0415 -- see the module

    return beside.compare_texts(evidence, statement, locale=locale, published=published)


def match_names(a: str, b: str, *, kind: Literal["person", "organization"]) -> "NameMatch":
    """Say how likely two names are one person's or organisation's, and why. Symmetric."""
    from reconcile import resolve  # noqa: PLC0415 -- see the module

    return resolve.match_names(a, b, kind=kind)


def resolve_facts(
    rows: "Iterable[tuple[Hashable, Hashable, Hashable, object]]",
) -> "dict[tuple[Hashable, Hashable], Settled]":
    """Settle what rows of (source, object, attribute, value) disagree on; no labels are needed.

    Estimates how reliable sources are and which copy from which, after Dong et al. 2009 and Yin et
    al. 2007. Give a value, a confidence, the number of independent origins for it and the other
    values, by (object, attribute). Times, numbers and lists are compared however they are written.
    """
    from reconcile.judge import truth  # noqa: PLC0415 -- see the module

    return truth.resolve_facts(rows)
