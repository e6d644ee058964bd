"""Compile rules/locales/ and CLDR into lexicons: `python -m reconcile.knowledge.compile`."""

import sys
import unicodedata
from decimal import Decimal
from typing import TypeVar

import msgspec

from reconcile.knowledge import cldr, labels
from reconcile.knowledge.lexicon import Lexicon, shipped
from reconcile.knowledge.locales import Locale, languages, locale_rules
from reconcile.knowledge.measure_rules import encoded_measures
from reconcile.knowledge.measures import compiled_path
from reconcile.knowledge.units import Money, Units, money_rules, sign_rules, unit_rules

ROLES = {
    "cardinals": "n",
    "groups": "g",
    "fractions": "f",
    "ordinals": "o",
    "powers": "x",
    "ordinal_powers": "ox",
    "mixed": "m",
    "halves": "h",
}

AS_WRITTEN = (
    "style", "currency", "regions", "dollars", "milliards", "grammar", "change", "scores", "points",
    "marks", "counted", "tables", "nouns", "ages", "duals",
)  # fmt: skip


def compiled(language: str) -> Lexicon:
    """Join a language's rules with CLDR's names of its units, money and scales."""
    rules, units, money, signs = locale_rules(language), unit_rules(), money_rules(), sign_rules()
    decimal, group = cldr.separators(language)
    return Lexicon(
        language=language,
        **{name: getattr(rules, name) for name in AS_WRITTEN},
        decimal=decimal,
        decimals=cldr.regional_decimals(language),
        group=group,
        words=_words(rules),
        granularity=rules.granularity,
        suffixes=_suffixes(rules, language),
        before=_both(rules.before, signs.before),
        after=_both(rules.after, signs.after),
        ranges=_both(rules.ranges, signs.ranges),
        units=_inverted(_unit_names(rules, units), rules.units),
        counters=_inverted({}, rules.counters),
        unit_before=_inverted({}, rules.unit_before),
        rate_before=_inverted({}, rules.rate_before),
        symbols=symbols(units),
        wordlike=frozenset(units.wordlike.words.split()),
        quotes=units.quotes,
        money=_inverted(_money_names(rules), rules.money),
        signs=money.signs | rules.signs,
        behind=frozenset(money.behind.signs.split()),
        capital=money.capital,
        codes=_codes(money),
        large=frozenset(money.large.codes.split()),
        durations=frozenset(units.durations.units.split()),
        composites=units.composites,
    )


def _unit_names(rules: Locale, units: Units) -> dict[str, str]:
    """Give CLDR's names of units without those that are mostly other words."""
    named = cldr.unit_names(rules.language, units)
    return {name: unit for name, unit in named.items() if name not in rules.no_units}


def _money_names(rules: Locale) -> dict[str, str]:
    named = cldr.money_names(rules.language)
    return {name: code for name, code in named.items() if name not in rules.no_units}


T = TypeVar("T", bound=msgspec.Struct)


def _both(own: T, common: T) -> T:
    """Join two tables of lists of words."""
    lists = {}
    for name, words in msgspec.structs.asdict(common).items():
        lists[name] = (*getattr(own, name), *words)
    return msgspec.structs.replace(own, **lists)


def _words(rules: Locale) -> dict[str, tuple[str, str]]:
    """Map each number word, blanks for underscores, to its role and value."""
    found: dict[str, tuple[str, str]] = {}
    for table, role in ROLES.items():
        for value, words in getattr(rules, table).items():
            number = str(10 ** int(value)) if table.endswith("powers") else value
            for word in words.split():
                for spelling in _spellings(word.replace("_", " ")):
                    found.setdefault(spelling, (role, number))
    found = _added(rules, found) | found | dict.fromkeys(rules.grammar.inside, ("more", "0"))
    return found | _glued_tens(found) if rules.grammar.glued_tens else found


def _added(rules: Locale, words: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Write a word that adds to the number behind it together with each number below a hundred."""
    leads = [(lead, Decimal(by)) for by, line in rules.added.items() for lead in line.split()]
    ones = {word: int(value) for word, (role, value) in words.items() if role == "n"}
    return {
        f"{spelling} {word}": ("m", str(value + by))
        for lead, by in leads
        for spelling in _spellings(lead)
        for word, value in ones.items()
        if 0 < value < HUNDRED
    }


HUNDRED = 100


def _glued_tens(words: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Write tens and units in one: "twentyfifth"."""
    tens = {w: int(v) for w, (r, v) in words.items() if r == "n" and v in _TENS}
    ones = {w: (r, int(v)) for w, (r, v) in words.items() if r in "no" and v in _ONES}
    return {t + o: (r, str(n + m)) for t, n in tens.items() for o, (r, m) in ones.items()}


_TENS = {str(n) for n in range(20, 100, 10)}
_ONES = {str(n) for n in range(1, 10)}


def _suffixes(rules: Locale, language: str) -> dict[str, int]:
    """Map the short scales behind digits to powers of ten: CLDR's, then the rules' own."""
    own = {word: int(power) for power, line in rules.suffixes.items() for word in line.split()}
    return cldr.scales(language) | own


def _inverted(first: dict[str, str], named: dict[str, list[str]]) -> dict[str, str]:
    """Map each phrase, in lower case, to what it names; the rules' own win over CLDR's."""
    own = {
        spelling: name
        for name, phrases in named.items()
        for phrase in phrases
        for spelling in _spellings(phrase.lower())
    }
    return first | own


def _spellings(word: str) -> tuple[str, ...]:
    """Write a word with its marks apart and with them joined: Devanagari is met in both ways."""
    joined = word
    for whole, parts in _NUKTAS.items():
        joined = joined.replace(parts, whole)
    apart = unicodedata.normalize("NFC", word)
    return tuple(dict.fromkeys((word, apart, joined)))


_NUKTAS = {chr(code): unicodedata.normalize("NFC", chr(code)) for code in range(0x0958, 0x0960)}


def _codes(money: Money) -> dict[str, str]:
    listed = cldr.codes() | {code: code for code in money.extra.codes.split()} | money.aliases
    return {code: name for code, name in listed.items() if code not in money.ambiguous.codes}


def symbols(units: Units) -> dict[str, str]:
    """Map each symbol with its prefixes to a unit; plain symbols win."""
    found: dict[str, str] = {}
    for symbol, unit in units.prefixed.items():
        found[symbol] = unit.name
        for prefix in unit.with_.split():
            found[prefix + symbol] = units.prefixes[prefix] + unit.name
    return found | units.plain


def encoded(language: str) -> bytes:
    """Write a language's lexicon as it is shipped: sorted, one line a key."""
    return (
        msgspec.json.format(msgspec.json.encode(compiled(language), order="sorted"), indent=0)
        + b"\n"
    )


def main(arguments: list[str]) -> None:
    """Write the lexicons of the named languages, or of all with the labels of reports."""
    for language in arguments or languages():
        path = shipped(language)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(encoded(language))
    for name, measures in [] if arguments else encoded_measures().items():
        compiled_path(name).write_bytes(measures)
    for language in [] if arguments else labels.translated():
        (labels.FOLDER / f"{language}.json").write_bytes(labels.catalogue(language))


if __name__ == "__main__":
    main(sys.argv[1:])
