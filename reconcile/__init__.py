"""Check whether the sources of one story agree, and say where they do not.

The functions import what they need when they are called, so that importing the package is cheap.
"""

import datetime as dt
from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reconcile.errors import ReconcileError

if TYPE_CHECKING:
    from reconcile.config import Settings
    from reconcile.model import Claim, NameMatch, Report

__all__ = ["ReconcileError", "check", "claims", "match_names"]


def check(
    paths: Sequence[str | PathLike[str]],
    *,
    rules: str | PathLike[str] | None = None,
    settings: "Settings | None" = None,
) -> "Report":
    """Do what `reconcile check` does: read the sources and compare what they claim.

    Without `settings` those of the working directory hold; `rules` names the project's own rules.
    Raise InvalidRules or InvalidConfig for files that the project has to mend.
    """
    from reconcile import config, pipeline  # noqa: PLC0415 -- see the module

    if settings is None:
        settings = config.load_settings(Path.cwd(), rules=Path(rules) if rules else None)
    return pipeline.check([Path(path) for path in paths], settings=settings)


def claims(
    text: str, *, locale: str | None = "en", published: dt.date | None = None
) -> "list[Claim]":
    """Read the claims of one piece of text, in order of place.

    `locale` is a CLDR identifier, None detects the language; `published` is the day that relative
    dates count from. Offsets count code points.
    """
    from reconcile import pipeline  # noqa: PLC0415 -- see the module

    return pipeline.claims(text, locale=locale, published=published)


def match_names(a: str, b: str, *, kind: Literal["person", "organization"]) -> "NameMatch":
    """Say how likely two names are one person's or organisation's, and why. Symmetric."""
    from reconcile import resolve  # noqa: PLC0415 -- see the module

    return resolve.match_names(a, b, kind=kind)
