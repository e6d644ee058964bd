"""Every language's file proves itself by its examples, and ships as it is compiled."""

import re
from pathlib import Path

import pint
import pytest

from reconcile.errors import InvalidRules
from reconcile.extract.numbers import numbers
from reconcile.knowledge.compile import compiled, encoded, main
from reconcile.knowledge.lexicon import settle, shipped
from reconcile.knowledge.lexicons import lexicon
from reconcile.knowledge.loading import read_rules
from reconcile.knowledge.locales import Example, Locale, languages, locale_rules
from reconcile.knowledge.units import unit_rules

EXAMPLES = [(code, example) for code in languages() for example in locale_rules(code).example]
OURS = re.compile(r"count|wt%|vol%|mol%|at%|pH|ppb|ppt|percentage_point|basis_point")


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_an_example_reads_as_its_file_says(code: str, example: Example) -> None:
    found = [f"{claim.low} {claim.unit}" for claim in numbers(example.text, locale=code)]
    assert [line.strip() for line in found] == [line.strip() for line in example.reads]


@pytest.mark.parametrize("code", languages())
def test_a_language_has_examples_that_fire_and_one_that_does_not(code: str) -> None:
    fires = {bool(example.reads) for example in locale_rules(code).example}
    assert fires == {True, False}


@pytest.mark.parametrize("code", languages())
def test_the_shipped_lexicon_is_the_compiled_one(code: str) -> None:
    assert shipped(code).read_bytes() == encoded(code)


def test_a_language_without_a_shipped_lexicon_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reconcile.knowledge.lexicons.shipped", lambda _: shipped("none"))
    assert lexicon.__wrapped__("da") == compiled("da")


def test_the_command_writes_the_lexicons_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "lexicon" / "da.json"
    monkeypatch.setattr("reconcile.knowledge.compile.shipped", lambda _: target)
    main(["da"])
    assert target.read_bytes() == encoded("da")


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en_IN", ("en", "IN")),
        ("zh_Hans", ("zh", "")),
        (None, ("en", "")),
        ("xx", ("en", "")),
        ("zh-Hant-TW", ("zh", "TW")),
    ],
)
def test_a_locale_is_split_into_language_and_region(
    locale: str | None, expected: tuple[str, str]
) -> None:
    assert settle(locale) == expected


def test_a_mistyped_key_is_named(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_text('language = "xx"\nstyle = "spaced"\ncardinal = {}\n')
    with pytest.raises(InvalidRules, match="cardinals"):
        read_rules(path, Locale)


def test_pint_knows_every_unit_of_the_symbols() -> None:
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    rules = unit_rules()
    for name in [*rules.plain.values(), *(unit.name for unit in rules.prefixed.values())]:
        if not OURS.fullmatch(name.partition("/")[0]):
            registry.parse_units(name)
