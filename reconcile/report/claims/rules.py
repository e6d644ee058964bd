"""What the rules of a derivation do, in words for people."""

import re

# The rules that readers name in `Claim.derivation`; one with a value ("part:early") by its name.
_WORDS = {
    # numbers
    "scale-suffix": "a short sign of scale behind the digits",
    "before": "words before it say how exact it is",
    "after": "words behind it say how exact it is",
    "bounds": "two bounds of one figure",
    "sum": "figures that stand side by side are added up",
    "list": "it shares the unit and the scale of the list it stands in",
    "tolerance": "a tolerance behind it",
    "per-unit": "it is per something",
    "prime": "marks for feet and inches, or minutes and seconds",
    "several": "a word for a few",
    "every": "one of every so many",
    "range": "from one end to the other",
    "between": "between two ends",
    # dates
    "written": "its year is given",
    "numeric": "a date in digits whose order the language, or the other dates, decide",
    "clock": "a time of day",
    "second": "with seconds",
    "weekday": "a day of the week, to be held against the date",
    "fiscal": "of a fiscal year",
    "fiscal-year": "a fiscal year",
    "fiscal-code": "a fiscal period in short, as FY25",
    "nearest-year": "no year is given: the one nearest to the day of publication",
    "nearest-past": "the last one before the day of publication",
    "year-unknown": "no year is given, and nothing says which",
    "part": "a part of a period, as its beginning or its end",
    "part-of-unit": "a part of the current period",
    "span": "a length of time",
    "span-to": "a length of time that ends at the date it leads to",
    "duration": "a length of time around the day of publication",
    "relative-unit": "a period counted from the day of publication",
    "relative-month": "a month counted from the day of publication",
    "relative-weekday": "a weekday counted from the day of publication",
    "deictic": "a word such as today",
    "bare-year": "a year that stands alone",
    "named-year": "a year that is called one",
    "word-year": "a year in words",
    "spoken-year": "a year in words, said as a century and two figures",
    "marked-year": "a year with its sign",
    "era-year": "a year of an era",
    "marked-date": "a date with signs of month and day",
    "mixed-date": "a date partly in digits",
    "days-between": "from one day of a month to another",
    "day-month-year": "day, month, year",
    "month-day-year": "month, day, year",
    "year-month-day": "year, month, day",
    "day-month-short-year": "day, month, year in two digits",
    "month-year": "month and year",
    "month-short-year": "month and year in two digits",
    "year-month": "year and month",
    "month-quarter": "the quarter that a month ends",
    "quarter-to-month": "the quarter that ends with the month",
    "day-month": "day and month",
    "day-of-month": "a day of last or next month",
    "months": "from one month to another",
    "month-day": "month and day",
    "month": "a month",
    "quarter": "a quarter of a year",
    "half": "half of a year",
    "first-months": "the first months of a year",
    "nth-month": "a month by its number",
    "nth-day": "a day by its number",
    "decade": "ten years",
    "century": "a hundred years",
    "weekday-of-week": "a weekday of a week that is named",
    "weekday-number": "a weekday and the day's number",
    "day-and-weekday": "a day with its weekday",
    "weekday-there": "the weekday on or next to a day that is named",
    "holiday": "a holiday",
    "unplaced": "a time that cannot be placed",
    "ago": "so long before the day of publication",
    "ahead": "so long after the day of publication",
    "about": "not exactly",
    "range-between": "between two dates",
    "range-from": "from one date to another",
    "short-range": "from one year to another, the second in two digits",
    "since": "from then on",
    "until": "a deadline: up to its end",
    "not-after": "up to its end",
    # roles and quotations
    "state": "whether the role is held now, was, or will be",
    "quote": "where its speaker stands",
}
# To find roles a sentence is written over with signs; the stretch that fitted names the rule.
_SIGNS = {
    "\ue000": "[person]",
    "\ue001": "[organization]",
    "\ue002": "[role]",
    "\ue003": "[of]",
    "\ue004": "[and]",
}
_SIGN = re.compile("[\ue000-\uf8ff]")


def rule_in_words(rule: str) -> str:
    """Name a rule and say what it does: "before:about (words before it ...)"."""
    name, _, _ = rule.partition(":")
    if name in _WORDS:
        return f"{rule} ({_WORDS[name]})"
    shape = _SIGN.sub(lambda sign: _SIGNS.get(sign[0], "[word]"), rule)
    return shape if shape == rule else f"the shape “{' '.join(shape.split())}”"
