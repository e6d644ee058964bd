"""Stretches of years ahead, "within five years": how long they are says more than when."""

from reconcile.extract.dates import Dated
from reconcile.model import Claim

_AHEAD = "ahead"
_LONG = frozenset({"span:year", "span:month", "span:decade"})


def timed(days: Dated) -> Dated:
    """Leave out the days that a stretch of months or years ahead leads to.

    What stands there is then read as a length of time; "two weeks from now" is a day.
    """
    claims = [claim for claim in days.claims if not _is_stretch(claim)]
    return days._replace(claims=claims)


def _is_stretch(claim: Claim) -> bool:
    return _AHEAD in claim.derivation and not _LONG.isdisjoint(claim.derivation)
