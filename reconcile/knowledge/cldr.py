"""What CLDR knows of a language's numbers, units and money, read through babel.

Used only where a lexicon is compiled. Source: the Unicode CLDR release that babel carries.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from reconcile.knowledge.units import Units

_LATIN = "latn"
SHORTEST = 3  # letters of a name; shorter ones are symbols, which have a table of their own
LONGEST = 12  # letters of a scale
# What is written in English keeps its point wherever that is; CLDR gives it the country's comma.
_ONE_DECIMAL = {"en"}
_POWERS = {"square-": "**2", "cubic-": "**3"}
# Money of several countries: ISO 4217 begins its code with X, as those of metals and funds.
_REGIONAL = {"XAF", "XCD", "XCG", "XDR", "XEU", "XOF", "XPF"}


def _data(language: str) -> Any:
    from babel import Locale  # noqa: PLC0415 -- only where a lexicon is compiled

    # the public interface formats numbers, and does not list names: hence the raw data
    return Locale.parse(language)._data  # noqa: SLF001 -- see above


def separators(language: str) -> tuple[str, str]:
    """Give the decimal and the grouping sign of a language's Latin digits."""
    symbols = _data(language)["number_symbols"][_LATIN]
    return symbols["decimal"], re.sub(r"\s", " ", symbols["group"])


def regional_decimals(language: str) -> dict[str, str]:
    """Map the regions where a language has another decimal sign to that sign: "MX" to "."."""
    if language in _ONE_DECIMAL:
        return {}
    from babel import Locale, localedata  # noqa: PLC0415 -- only where a lexicon is compiled

    found: dict[str, str] = {}
    for identifier in sorted(localedata.locale_identifiers()):
        if identifier.partition("_")[0] == language and "_" in identifier:
            region = Locale.parse(identifier).territory
            if region:
                found[region] = separators(identifier)[0]
    usual = separators(language)[0]
    return {region: sign for region, sign in found.items() if sign != usual}


def _patterns(branch: Any) -> Iterator[str]:
    """List a unit's names in all plural forms: the long ones, and abbreviations no word is like."""
    for length, forms in branch.items():
        if isinstance(forms, Mapping):
            named = (p for form, p in forms.items() if form != "per" and isinstance(p, str))
            yield from (p for p in named if length == "long" or "/" in p or not p.isascii())


def unit_names(language: str, units: Units) -> dict[str, str]:
    """Map each of CLDR's names of units, in lower case, to pint's name of the unit."""
    found: dict[str, str] = {}
    skipped = set(units.skip.cldr.split())
    for identifier, branch in _data(language)["unit_patterns"].items():
        category, _, name = identifier.partition("-")
        if name in skipped or category == "graphics":
            continue
        for pattern in _patterns(branch):
            phrase = _bare(pattern)
            if len(phrase) >= SHORTEST or (phrase and not phrase.isascii()):
                found.setdefault(phrase, pint_name(name, units))
    return found


def _bare(pattern: str) -> str:
    """Take the figure's place out of a pattern; nothing where the name stands before it."""
    if not pattern.startswith("{0}"):
        return ""
    return re.sub(r"\s+", " ", pattern.replace("{0}", "")).strip().lower()


def pint_name(name: str, units: Units) -> str:
    """Turn CLDR's identifier, without its category, into pint's name."""
    if name in units.cldr:
        return units.cldr[name]
    if "-per-" in name:
        return "/".join(pint_name(part, units) for part in name.split("-per-"))
    for word, power in _POWERS.items():
        if name.startswith(word):
            return name.removeprefix(word).replace("-", "_") + power
    return name.replace("-", "_")


def money_names(language: str) -> dict[str, str]:
    """Map each name of a currency, in lower case, to its ISO 4217 code."""
    data = _data(language)
    found: dict[str, str] = {}
    for code, forms in data["currency_names_plural"].items():
        for name in forms.values():
            found.setdefault(name.lower(), code)
    for code, name in data["currency_names"].items():
        found.setdefault(name.lower(), code)
    named = {name: code for name, code in found.items() if _is_money(code)}
    return {name: code for name, code in named.items() if "(" not in name and len(name) >= SHORTEST}


def codes() -> dict[str, str]:
    """List ISO 4217's codes, of today and of the past, as CLDR has them."""
    return {code: code for code in _data("en")["currency_names"] if _is_money(code)}


def _is_money(code: str) -> bool:
    """Say whether a code is that of money."""
    return not code.startswith("X") or code in _REGIONAL


def scales(language: str) -> dict[str, int]:
    """Map CLDR's short scales ("Mrd.", "млн") to powers of ten."""
    found: dict[str, int] = {}
    formats = _data(language)["compact_decimal_formats"]
    for length in ("short", "long"):
        for forms in formats.get(length, {}).values():
            for size, pattern in forms.items():
                text = str(getattr(pattern, "pattern", pattern)).replace("'", "")
                word = re.sub(r"^0+\s*", "", text).strip().lower()
                power = len(size) - 1 - (text.count("0") - 1)
                if word and len(word) <= LONGEST and "0" not in word:
                    found.setdefault(word, power)
                    found.setdefault(word.rstrip("."), power)
    return found
