"""The units of Recognizers-Text by the names that the scorers know."""

from functools import cache
from typing import Any

from ms_recognizers_number_with_unit.resources import (
    chinese_numeric_with_unit,
    dutch_numeric_with_unit,
    english_numeric_with_unit,
    french_numeric_with_unit,
    german_numeric_with_unit,
    italian_numeric_with_unit,
    portuguese_numeric_with_unit,
    spanish_numeric_with_unit,
)

ENGLISH = english_numeric_with_unit.EnglishNumericWithUnit
RESOURCES = {
    "de-de": german_numeric_with_unit.GermanNumericWithUnit,
    "es-es": spanish_numeric_with_unit.SpanishNumericWithUnit,
    "es-mx": spanish_numeric_with_unit.SpanishNumericWithUnit,
    "fr-fr": french_numeric_with_unit.FrenchNumericWithUnit,
    "it-it": italian_numeric_with_unit.ItalianNumericWithUnit,
    "nl-nl": dutch_numeric_with_unit.DutchNumericWithUnit,
    "pt-br": portuguese_numeric_with_unit.PortugueseNumericWithUnit,
    "zh-cn": chinese_numeric_with_unit.ChineseNumericWithUnit,
}
NAMES = {
    "c": "celsius",
    "f": "fahrenheit",
    "k": "kelvin",
    "metric ton": "metric ton",
    "short ton (us)": "ton",
    "long ton (british)": "ton",
    "square hectometer": "hectare",
    "microns": "micrometer",
    # names without a symbol that its English table knows
    "kilooctet": "kilobyte",
    "mégaoctet": "megabyte",
    "gigaoctet": "gigabyte",
    "téraoctet": "terabyte",
    "micrómetro": "micrometer",
    "micrômetro": "micrometer",
    "milla": "mile",
    "milha": "mile",
    "yarda": "yard",
    "jarda": "yard",
    "pied": "foot",
    "pouce": "inch",
    "livre": "pound",
    "galón": "gallon",
    "galão": "gallon",
    "pinta": "pint",
    "pintes": "pint",
    "tonelada métrica": "metric ton",
    "tonne métrique": "metric ton",
    "quilate": "carat",
    "hectolitro": "hectoliter",
    "microgramo": "microgram",
    "micrograma": "microgram",
    "onces liquides": "fluid ounce",
    "onza líquida": "fluid ounce",
    "onça líquida": "fluid ounce",
    "noeuds": "knot",
    "pieds cube": "cubic foot",
    "pie cúbico": "cubic foot",
    "pé cúbico": "cubic foot",
    "centimètre cube": "cubic centimeter",
    "kilomètre cube": "cubic kilometer",
    "kilómetro cúbico": "cubic kilometer",
    "quilômetro cúbico": "cubic kilometer",
}
MONEY = {
    "dollar": "USD",
    "dólar": "USD",
    "pound": "GBP",
    "libra": "GBP",
    "livre": "GBP",
    "netherlands guilder": "NLG",
    "guilder": "NLG",
    "florín neerlandés": "NLG",
    "florim holandês": "NLG",
    "florins néerlandais": "NLG",
    "peseta": "ESP",
    "finnish markka": "FIM",
    "marco finlandés": "FIM",
    "marco finlandês": "FIM",
    "mark finlandais": "FIM",
    "philippine peso": "PHP",
    "peso filipino": "PHP",
    "peso chileno": "CLP",
    "vietnamese dong": "VND",
    "korean won": "KRW",
    "won coréen": "KRW",
    "bitcoin": "BTC",
    "satoshi": "satoshi",
    "rupia": "rupee",
    "roupie": "rupee",
    "franco": "franc",
    "couronne": "krone",
    "coroa": "krone",
    "dinar kuwaití": "KWD",
}
CENTS = (
    "cent",
    "centavo",
    "céntimo",
    "cêntimo",
    "centésimo",
    "centime",
    "rappen",
    "kopek",
    "fen",
    "øre",
)
PENCE = ("penny", "pence", "penique", "pêni")


def unit_of(resolution: dict[str, Any], kind: str, culture: str) -> str:
    """Name the unit of an answer; a number has none."""
    name = str(resolution.get("unit") or "").strip()
    if kind == "money":
        return money(name, resolution.get("isoCurrency"), culture)
    if kind == "age":
        return f"{age(name, culture)} of age"
    return dimension(name, culture)


def money(name: str, code: str | None, culture: str) -> str:
    """Give the ISO 4217 code, by the answer itself, its tables, or the tables above."""
    code = code or RESOURCES.get(culture, ENGLISH).CurrencyNameToIsoCodeMap.get(name)
    code = code or ENGLISH.CurrencyNameToIsoCodeMap.get(name)
    known = MONEY.get(name.lower())
    if known or (code and not code.startswith("_")):
        return known or str(code)
    first = name.lower().split(" ")[0]
    return "cent" if first.startswith(CENTS) else "penny" if first.startswith(PENCE) else name


def age(name: str, culture: str) -> str:
    """Bring the unit of an age, which its tables list from years down to days, into English."""
    order = list(RESOURCES.get(culture, ENGLISH).AgeSuffixList)
    return ("year", "month", "week", "day")[order.index(name)] if name in order else name.lower()


def dimension(name: str, culture: str) -> str:
    """Bring a unit's name into English."""
    english = NAMES.get(name.lower()) or traced(culture).get(name, name)
    return NAMES.get(english.lower(), english.lower())


@cache
def traced(culture: str) -> dict[str, str]:
    """Trace the names of a culture's units to the English ones by a symbol that both list."""
    symbols = {
        symbol.strip().lower(): name for name, listed in suffixes(ENGLISH) for symbol in listed
    }
    found = {}
    for name, listed in suffixes(RESOURCES.get(culture, ENGLISH)):
        shared = [symbols[symbol.strip().lower()] for symbol in listed if symbol.lower() in symbols]
        found[name] = shared[0] if shared else name
    return found


def suffixes(resource: Any) -> list[tuple[str, list[str]]]:
    """List the units of a culture with their spellings, without money and ages."""
    tables = [table for table in vars(resource) if table.endswith("SuffixList")]
    physical = [table for table in tables if not table.startswith(("Currency", "Age"))]
    return [
        (name, spellings.split("|"))
        for table in physical
        for name, spellings in getattr(resource, table).items()
    ]
