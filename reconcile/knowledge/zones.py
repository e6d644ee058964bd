"""rules/zones/: what the sign of a time zone adds to universal time."""

import re
from functools import cache

from reconcile.knowledge.loading import Rules, read_rules, rules_folder

_SHIFT = re.compile(r"(?P<name>UTC|GMT)?(?P<sign>[+\u2212-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?")


class Zones(Rules, frozen=True, kw_only=True):
    """rules/zones/zones.toml: minutes beyond universal time, by the sign of the zone."""

    offset: dict[str, int]


@cache
def load_zones() -> Zones:
    """Load the signs of the time zones."""
    return read_rules(rules_folder() / "zones" / "zones.toml", Zones)


def offset(zone: str) -> int | None:
    """Give the minutes that a zone, as "CET" or "UTC+2", is beyond universal time, if known."""
    found = _SHIFT.fullmatch(zone)
    if found is None:
        return load_zones().offset.get(zone)
    minutes = 60 * int(found["hours"]) + int(found["minutes"] or 0)
    return minutes if found["sign"] == "+" else -minutes
