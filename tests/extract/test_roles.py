import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reconcile.extract.names import names
from reconcile.extract.roles import roles
from reconcile.knowledge.loading import rules_folder
from reconcile.knowledge.roles import RoleExample, role_named
from reconcile.knowledge.roles import roles as lexicon
from reconcile.model import Span
from tests.documents import document

LANGUAGES = sorted(path.stem for path in (rules_folder() / "roles").glob("*.toml"))
EXAMPLES = [(language, e) for language in LANGUAGES for e in lexicon(language).examples]


def found(text: str, language: str = "en") -> list[str]:
    made = document(text, language=language)
    return [
        " | ".join(
            (
                text[mention.person.start : mention.person.end],
                mention.role,
                text[mention.organization.start : mention.organization.end]
                if mention.organization
                else "-",
                mention.state,
            )
        )
        for mention in roles(made, names(made))
    ]


@pytest.mark.parametrize(("language", "example"), EXAMPLES, ids=lambda case: str(case)[:40])
def test_the_examples_of_the_rules_hold(language: str, example: RoleExample) -> None:
    assert found(example.text, language) == list(example.roles)


def test_every_language_has_examples_that_fire_and_that_do_not() -> None:
    for language in LANGUAGES:
        examples = lexicon(language).examples
        assert any(e.roles for e in examples)
        assert any(not e.roles for e in examples)


def test_every_role_in_another_language_is_known_in_english() -> None:
    for language in LANGUAGES:
        assert [r.name for r in lexicon(language).role if role_named(r.name) is None] == []


def test_a_deputy_is_not_the_head() -> None:
    deputy, head = role_named("deputy chief executive"), role_named("chief executive")
    assert deputy is not None
    assert head is not None
    assert deputy.class_ != head.class_


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Alibaba Cloud’s CEO Eddie Wu spoke.",
            ["Eddie Wu | chief executive | Alibaba Cloud | current"],
        ),
        (
            "Wu Yongming, Alibaba Group CEO and Alibaba Cloud chairman, speaks at the summit.",
            [
                "Wu Yongming | chief executive | Alibaba Group | current",
                "Wu Yongming | chair | Alibaba Cloud | current",
            ],
        ),
        (
            "Wu Yongming, CEO of Alibaba Group and chairman of Alibaba Cloud, speaks.",
            [
                "Wu Yongming | chief executive | Alibaba Group | current",
                "Wu Yongming | chair | Alibaba Cloud | current",
            ],
        ),
        (
            "Under CEO Wu Yongming, the company is investing.",
            ["Wu Yongming | chief executive | - | current"],
        ),
        ("Joe Tsai, Alibaba’s chairman, spoke.", ["Joe Tsai | chair | Alibaba | current"]),
        (
            "Midea Group’s chief information security officer, Liu Xiangyang, noted it.",
            ["Liu Xiangyang | chief information security officer | Midea Group | current"],
        ),
        ("Nvidia chief Jensen Huang spoke.", ["Jensen Huang | chief executive | Nvidia | current"]),
    ],
)  # fmt: skip
def test_roles_as_news_word_them(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_time_is_told() -> None:
    assert found("Ex-CEO Ann Lindgren spoke.") == ["Ann Lindgren | chief executive | - | former"]
    assert found("President-elect Ann Lindgren spoke.") == [
        "Ann Lindgren | president | - | incoming"
    ]
    assert found("Ann Lindgren will become chair of Tarnwick Group.") == [
        "Ann Lindgren | chair | Tarnwick Group | incoming"
    ]


def test_who_appoints_is_whose_role_it_is() -> None:
    assert found("Tarnwick Group named Ann Lindgren chief executive.") == [
        "Ann Lindgren | chief executive | Tarnwick Group | current"
    ]


def test_a_longer_title_is_not_the_chief() -> None:
    title = "Ann Lindgren | chief optical engineer | - | current"
    assert found("Ann Lindgren, chief optical engineer, spoke.") == [title]
    assert found("Ann Lindgren, chief optical thinker, spoke.") == []
    assert found("It ends, said lead author Ann Lindgren.") == [
        "Ann Lindgren | lead author | - | current"
    ]


def test_no_role_without_a_person() -> None:
    assert found("Tarnwick's chief executive spoke.") == []


@given(
    st.lists(
        st.sampled_from(
            [
                "Ann",
                "Lindgren",
                ",",
                "CEO",
                "and",
                "chairman",
                "of",
                "the",
                "Tarnwick",
                "Group",
                "'s",
                "former",
                "was",
                "named",
                "(",
                ")",
                ".",
                "-elect",
            ]
        ),
        max_size=30,
    )
)
def test_any_order_of_words_gives_roles_at_places_of_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    made = document(text)
    for mention in roles(made, names(made)):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start <= mention.person.start < mention.person.end <= mention.end


def test_a_line_below_a_name_alone_gives_its_title() -> None:
    text = (
        "Leila Haddad\nChairman of Tarnwick Group.\n"
        "Oskar Lindt\nChief Operating Officer.\nBorn in Oslo."
    )
    lines = [(found_.start(), found_.end()) for found_ in re.finditer(r"[^\n]+", text)]
    made = replace(document(text), sentences=tuple(Span(*line) for line in lines))
    held = [(m.text.partition("\n")[0], m.role) for m in roles(made, names(made))]
    assert held == [("Leila Haddad", "chair"), ("Oskar Lindt", "chief operating officer")]


@pytest.mark.parametrize(
    ("text", "language", "role"),
    [
        (
            "Former Tarnwick Group chief executive Oskar Lindt spoke.",
            "en",
            "Oskar Lindt | chief executive | Tarnwick Group | former",
        ),
        (
            "The ex-Tarnwick CEO Oskar Lindt spoke.",
            "en",
            "Oskar Lindt | chief executive | Tarnwick | former",
        ),
        (
            "In the former town hall, Tarnwick CEO Oskar Lindt spoke.",
            "en",
            "Oskar Lindt | chief executive | Tarnwick | current",
        ),
        (
            "蓝海云是蓝海集团的子公司。会上，前蓝海云总裁王伟民表示支持。",
            "zh",
            "王伟民 | president | 蓝海云 | former",
        ),
    ],
)
def test_the_word_before_an_organisation_dates_its_role(
    text: str, language: str, role: str
) -> None:
    assert role in found(text, language)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "In May Acting Interior Minister Oskar Lindt spoke.",
            "Oskar Lindt | interior minister | - | acting",
        ),
        (
            "In May Deputy Energy Minister Oskar Lindt spoke.",
            "Oskar Lindt | deputy energy minister | - | current",
        ),
        (
            "Oskar Lindt, deputy chief technology officer, spoke.",
            "Oskar Lindt | deputy chief technology officer | - | current",
        ),
        (
            "Oskar Lindt, deputy chief executive of Tarnwick Group, spoke.",
            "Oskar Lindt | deputy chief executive | Tarnwick Group | current",
        ),
        (
            "In May Former Tarnwick Chief Oskar Lindt spoke.",
            "Oskar Lindt | chief executive | Tarnwick | former",
        ),
    ],
)
def test_a_title_in_capitals_keeps_the_word_that_says_how_it_is_held(text: str, role: str) -> None:
    assert found(text) == [role]


def test_what_is_somebodys_of_a_title_is_no_role_of_the_one_before_it() -> None:
    assert found("Oskar Lindt, the minister's son, met Leila Haddad, the chairman’s aide.") == []


def test_whom_an_organisation_meets_is_not_its_own() -> None:
    text = (
        "In May Tarnwick Group met President Oskar Lindt and Tarnwick Group flight chief Ann Lee."
    )
    assert found(text) == [
        "Oskar Lindt | president | - | current",
        "Ann Lee | flight chief | Tarnwick Group | current",
    ]
