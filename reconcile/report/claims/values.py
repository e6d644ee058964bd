"""Values in the few signs that a cell has room for."""

from reconcile.model import Amount, Holding, Interval, Value


def value(of: Value, names: dict[str, str]) -> str:
    """Write a value: "380000000", "3..5", "2025-01-25..31", "Ann Lee, chair of Acme", a speaker.

    An open end of a range is left blank; `names` are those of the entities.
    """
    match of:
        case Amount():
            return _range(_digits(of.low), _digits(of.high))
        case Interval():
            return interval(of)
        case Holding():
            where = f" of {names.get(of.organization, of.organization)}" if of.organization else ""
            return f"{names.get(of.person, of.person)}, {of.role}{where}"
        case _:
            return names.get(of.speaker or "", of.speaker or "somebody")


def interval(days: Interval) -> str:
    """Write days by ISO 8601; what an end shares with its start is not said twice."""
    start = days.start.isoformat() if days.start else ""
    end = days.end.isoformat() if days.end else ""
    for shared in (8, 5):  # signs of "2025-01-" and of "2025-"
        if start and start != end and start[:shared] == end[:shared]:
            return f"{start}..{end[shared:]}"
    return _range(start, end)


def _digits(number: object) -> str:
    return "" if number is None else format(number, "f")


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low}..{high}"
