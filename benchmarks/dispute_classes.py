"""List every row whose label falls into a disputed class, read as labelled or not.

Run it with the folder of the data sets: `python benchmarks/dispute_classes.py DATA`. It writes
disputed.toml anew: the rows found by the rules below and those judged one by one, then the rows
marked `world`, which no rule finds and which it keeps as they are.
"""

import json
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

CLASSES = Path(__file__).resolve().with_suffix(".toml")
LIST = Path(__file__).resolve().parent / "disputed.toml"
Row = dict[str, Any]
Label = dict[str, Any]

DATE = re.compile(
    r"\d{1,4}([./-])\d{1,2}\1\d{1,4}(?:\.\d{1,3})?|\d+年\d+月(?:\d+日)?"
    r"|[〇一二三四五六七八九十百千]+年[一二三四五六七八九十]+月[一二三四五六七八九十]+日"
)
RANGE_BEFORE = re.compile(
    r"(?:\d+|\b(?:eight|huit|otto|acht|ocho|oito|åtta|sekiz))\s*(?:-|–|~|bis|to|tot|ila|and|und|à|et|a|e|y|en|till|och|से|और|에서|から|到|至)\s*\Z"
)
COMMA = re.compile(r"(\d+),(\d+)")
EXPONENT = re.compile(r"10 [−-]?(\d{1,2})\b")
MOLAR = re.compile(r"\d ?[mµμn]?M\b")
MASS = re.compile(r"\d[\d.,]* ?(?:mg|g|kg|ml|mL|mmols?)\Z")
COUPLING = re.compile(r"J ?= ?(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?) ?Hz")
DISCOUNT = re.compile(r"([\d.]+|[一二三四五六七八九])割引")
DIGITS = {sign: n + 1 for n, sign in enumerate("一二三四五六七八九")}
POINTS = re.compile(r"百 ?分 ?[点點]|prozentpunkt|procentpunt|%-?punkt", re.IGNORECASE)
YEARS, GROUP = range(1900, 2031), 3
RACE = "Ironman "
LENGTHS = frozenset({"meter", "millimeter", "micrometer", "nanometer"})


def _said(row: Row, label: Label) -> str:
    return row["text"][label["start"] : label["end"]] if "start" in label else ""


def _values(label: Label) -> list[float]:
    value = label.get("value")
    listed = value if isinstance(value, list) else [value]
    return [each for each in listed if isinstance(each, (int, float))]


def _undated(row: Row, label: Label) -> bool:
    value = label.get("value")
    if "published" in row or not isinstance(value, str):
        return False
    named = rf"\b(?:19|20)\d\d\b|(?<!\d){value[2:4]}(?!\d)"
    return not re.search(named, row["text"])


def _year(row: Row, label: Label) -> bool:
    years = re.fullmatch(r"\d{4}(?:(?: (?:and|to|through) |-)\d{4})?", _said(row, label))
    return bool(years) and label["unit"] == "" and all(v in YEARS for v in _values(label))


def _second_end(row: Row, label: Label) -> bool:
    single = not isinstance(label.get("value"), list) and "start" in label
    return single and RANGE_BEFORE.search(row["text"][: label["start"]]) is not None


def _tolerance(row: Row, label: Label) -> bool:
    return isinstance(label.get("value"), list) and "±" in _said(row, label)


def _comma(row: Row, label: Label) -> bool:
    values = _values(label)
    for whole, rest in COMMA.findall(_said(row, label)):
        grouped = len(rest) == GROUP and whole[0] != "0"
        pair = [float(whole), float(rest)] == values  # an interval, "[0,255]"
        if values and not grouped and not pair and float(f"{whole}.{rest}") not in values:
            return True
    return False


def _date_part(row: Row, label: Label) -> bool:
    for match in DATE.finditer(row["text"]):
        parts = {float(part) for part in re.findall(r"\d+", match[0])}
        within = "start" in label and match.start() <= label["start"] < match.end()
        whole = "start" in label and label["end"] - label["start"] >= len(match[0])
        if (within and not whole) or (parts and parts <= _all_values(row)):
            return bool(_values(label))
    return False


def _all_values(row: Row) -> set[float]:
    return {value for label in row["quantities"] for value in _values(label)}


def _coupling(row: Row, label: Label) -> bool:
    shown = {float(a or b) for a, b in COUPLING.findall(row["text"])}
    return label.get("unit") == "part/million" and not shown.isdisjoint(_values(label))


def _molar(row: Row, label: Label) -> bool:
    return label.get("unit") in LENGTHS and MOLAR.search(_said(row, label)) is not None


def _discount(row: Row, label: Label) -> bool:
    found = DISCOUNT.search(row["text"])
    tenths = float(DIGITS.get(found[1], 0) or found[1]) if found else 0.0
    return bool(found) and any(round(v, 6) == round(100 - 10 * tenths, 6) for v in _values(label))


def _yuan(row: Row, label: Label) -> bool:
    local = re.search("[块塊元蚊]", row["text"]) and "美" not in row["text"]
    return row["lang"] == "zh" and label.get("unit") == "USD" and bool(local)


def _kilometres(row: Row, label: Label) -> bool:
    return row["text"] == "3k" and label.get("unit") == "kilometer"


def _exponent(row: Row, label: Label) -> bool:
    found = EXPONENT.match(_said(row, label))
    return bool(found) and int(f"10{found[1]}") in _values(label)  # type: ignore[index]  # it is found


def _variable(row: Row, label: Label) -> bool:
    return label.get("unit") in {"z", "u"} and bool(re.search(r" [zU]\Z", _said(row, label)))


def _decades(row: Row, label: Label) -> bool:
    return label.get("unit") == "" and _said(row, label).endswith("decades")


def _unit_lost(row: Row, label: Label) -> bool:
    return label.get("unit") == "" and bool(MASS.fullmatch(_said(row, label)))


def _race(row: Row, label: Label) -> bool:
    before = row["text"][max(0, label.get("start", 0) - len(RACE)) : label.get("start", 0)]
    return label.get("unit") == "" and before == RACE


def _points(row: Row, label: Label) -> bool:
    return label.get("unit") == "percent" and POINTS.search(_said(row, label)) is not None


def _beyond(row: Row, label: Label) -> bool:
    return int(label.get("end", 0)) > len(row["text"])


RULES: dict[str, Callable[[Row, Label], bool]] = {
    "undated": _undated,
    "year": _year,
    "second_end": _second_end,
    "tolerance": _tolerance,
    "comma": _comma,
    "date_part": _date_part,
    "coupling": _coupling,
    "molar": _molar,
    "discount": _discount,
    "yuan": _yuan,
    "kilometres": _kilometres,
    "exponent": _exponent,
    "variable": _variable,
    "decades": _decades,
    "unit_lost": _unit_lost,
    "race": _race,
    "points": _points,
    "beyond": _beyond,
}


def disputed(data: Path) -> Iterator[tuple[str, str]]:
    """Yield the id and the reason of each disputed row, every row once."""
    listed = tomllib.loads(CLASSES.read_text(encoding="utf-8"))
    judged = {each["id"]: each["reason"] for each in listed["judged"]}
    for path in sorted((data / "quantities").glob("*.jsonl")):
        rules = [
            (RULES[each["rule"]], each["reason"])
            for each in listed["class"]
            if path.stem in each["sets"]
        ]
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            labels = [label for label in row["quantities"] if not label.get("ignore")]
            reasons = (why for holds, why in rules if any(holds(row, q) for q in labels))
            reason = judged.get(row["id"]) or next(reasons, "")
            if reason:
                yield row["id"], reason


def _entry(row: str, why: str, *, world: bool = False) -> str:
    written = f"\n[[disputed]]\nid = {json.dumps(row)}\n"
    written += f"reason = {json.dumps(why, ensure_ascii=False)}\n"
    return written + ("world = true\n" if world else "")


def main(data: str, path: Path = LIST) -> None:
    """Write the list."""
    head = (
        "# Gold labels that are plainly wrong, or follow a tool's convention where the text says\n"
        "# otherwise; written by dispute_classes.py. Figures are reported on all rows and without\n"
        "# these. One entry a row, read as labelled or not: its id, and why.\n"
    )
    listed = tomllib.loads(path.read_text(encoding="utf-8")).get("disputed", [])
    entries = [_entry(row, why) for row, why in disputed(Path(data))]
    entries += [_entry(e["id"], e["reason"], world=True) for e in listed if e.get("world")]
    path.write_text(head + "".join(entries), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
