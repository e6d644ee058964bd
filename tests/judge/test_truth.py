"""The truth among sources that err and copy."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reconcile
from reconcile.judge.truth.writing import folded, is_list, members

Row = tuple[str, str, str, str]
_THINGS = [f"thing {number}" for number in range(40)]


def _table(seed: int, **reliability: float) -> list[Row]:
    """Make sources that are right so often, and otherwise give one of eight wrong values."""
    random = Random(seed)  # noqa: S311 -- it makes examples, no secrets
    return [
        (
            source,
            thing,
            "size",
            "true" if random.random() < good else f"wrong {random.randrange(8)}",
        )
        for source, good in sorted(reliability.items())
        for thing in _THINGS
    ]


def _copied(rows: list[Row], source: str, *names: str) -> list[Row]:
    return [(name, *row[1:]) for name in names for row in rows if row[0] == source]


def _right(rows: list[Row]) -> int:
    return sum(fact.value == "true" for fact in reconcile.resolve_facts(rows).values())


def test_a_single_source_is_believed_with_its_doubts() -> None:
    fact = reconcile.resolve_facts([("a", "x", "height", "12 m")])["x", "height"]
    assert fact.value == "12 m"
    assert fact.origins == 1
    assert 0 < fact.confidence < 0.9
    assert fact.dissent == ()


def test_two_against_one_win_and_the_one_dissents() -> None:
    rows = [("a", "x", "y", "5"), ("b", "x", "y", "7"), ("c", "x", "y", "5")]
    fact = reconcile.resolve_facts(rows)["x", "y"]
    assert (fact.value, fact.origins, fact.dissent) == ("5", 2, ("7",))
    assert fact.confidence > 0.5


def test_reliable_sources_outweigh_a_majority_of_unreliable_ones() -> None:
    rows = _table(1, good=0.95, fine=0.9, bad=0.3, worse=0.25, worst=0.2)
    assert _right(rows) >= 36


def test_copies_of_a_bad_source_do_not_outvote_good_ones() -> None:
    rows = _table(2, good=0.9, fine=0.9, decent=0.8, bad=0.3)
    copied = rows + _copied(rows, "bad", "echo", "mirror", "parrot", "twin")
    assert _right(copied) >= _right(rows) - 1
    facts = reconcile.resolve_facts(copied).values()
    assert all(fact.origins <= 4 for fact in facts)


def test_sources_that_agree_with_the_majority_are_no_copies() -> None:
    rows = _table(3, one=1.0, two=1.0, three=0.9, four=0.9, five=0.9)
    assert max(fact.origins for fact in reconcile.resolve_facts(rows).values()) == 5


def test_a_source_is_reliable_for_each_attribute_by_itself() -> None:
    good, bad = _table(4, a=0.95, b=0.95, c=0.2, d=0.2), _table(5, a=0.9, b=0.9, c=0.3, d=0.3)
    other = [(source, thing, "weight", value) for source, thing, _, value in bad]
    facts = reconcile.resolve_facts([*good, *other])
    assert sum(facts[thing, "weight"].value == "true" for thing in _THINGS) >= 34


def test_a_list_that_some_cut_short_is_still_the_whole_list() -> None:
    rows = [(f"shop {n}", book, "authors", "Ann Lee") for book in "abc" for n in range(5)]
    rows += [
        (f"store {n}", book, "authors", "Roy, Bo; Lee, Ann") for book in "abc" for n in range(4)
    ]
    fact = reconcile.resolve_facts(rows)["b", "authors"]
    assert (fact.value, fact.dissent) == ("Roy, Bo; Lee, Ann", ("Ann Lee",))


def test_what_one_source_adds_to_a_list_is_not_believed() -> None:
    rows = [(f"shop {n}", "book", "authors", "Lee; Roy") for n in range(5)]
    rows += [("stray", "book", "authors", "Lee; Press; Roy")]
    assert reconcile.resolve_facts(rows)["book", "authors"].value == "Lee; Roy"


def test_a_source_with_another_list_altogether_has_strayed() -> None:
    rows = [("a", "book", "authors", "Lee; Roy"), ("b", "book", "authors", "Lee; Roy")]
    rows += [("c", "book", "authors", "Kim; Poe")]
    assert reconcile.resolve_facts(rows)["book", "authors"].value == "Lee; Roy"


def test_no_rows_settle_nothing() -> None:
    assert reconcile.resolve_facts([]) == {}


def test_cells_without_a_value_say_nothing() -> None:
    rows = [("a", "x", "gate", "N/A"), ("b", "x", "gate", "--"), ("c", "x", "gate", "B 12")]
    assert reconcile.resolve_facts(rows)["x", "gate"].value == "B 12"
    assert reconcile.resolve_facts(rows[:2]) == {}


def test_values_need_not_be_text() -> None:
    rows = [
        ("a", 1, "size", 12),
        ("b", 1, "size", 12.0),
        ("c", 1, "size", "12.00"),
        (4, 1, "size", 7),
    ]
    fact = reconcile.resolve_facts(rows)[1, "size"]
    assert folded(fact.value) == "12"
    assert fact.origins == 3


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2011-12-17 1:48 PM", "13:48"),
        ("1:48p", "13:48"),
        ("1:48 PMDec 17", "13:48"),
        ("13:48:20", "13:48"),
        ("12:05 a.m.", "00:05"),
        ("25:10", "25 10"),
        ("1:48 Part", "01:48"),
        ("1,234.50", "1234.5"),
        ("−3", "-3"),
        ("0.0", "0"),
        ("1,23", "1 23"),
        ("Gate  H11b", "gate h11b"),
        ("Not available", ""),
        ("-", ""),
    ],
)
def test_a_cell_says_the_same_however_it_is_written(written: str, said: str) -> None:
    assert folded(written) == said


def test_a_list_is_its_words_without_initials() -> None:
    assert members("Lee, Ann B. / Roy, Bo") == ("ann", "bo", "lee", "roy")
    assert members(["Ann Lee", "Bo Roy"]) == members("Roy Bo & Lee Ann")
    assert members("X; Y") == ("x", "y")
    assert members("n/a") == ()


def test_separators_make_a_list_unless_figures_stand_between_them() -> None:
    assert is_list("Ann Lee; Bo Roy")
    assert is_list(("Ann", "Bo"))
    assert not is_list(["Ann"])
    assert not is_list("Ann Lee;")
    assert not is_list("12/17/11 9:20")


_CELLS = st.lists(
    st.tuples(
        st.sampled_from("abcdef"),
        st.sampled_from("xyz"),
        st.sampled_from(["size", "authors"]),
        st.sampled_from(["1", "2", "3", "Lee; Roy", "Lee", "Kim"]),
    ),
    max_size=40,
)


@given(_CELLS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_makes_no_difference(rows: list[Row], random: Random) -> None:
    shuffled = random.sample(rows, len(rows))
    assert reconcile.resolve_facts(shuffled) == reconcile.resolve_facts(rows)


@given(_CELLS)
def test_every_value_is_one_that_a_source_gives_and_confidence_is_a_probability(
    rows: list[Row],
) -> None:
    for (thing, attribute), fact in reconcile.resolve_facts(rows).items():
        given_ = {value for _, *key, value in rows if tuple(key) == (thing, attribute)}
        assert {fact.value, *fact.dissent} <= given_
        assert 0 <= fact.confidence <= 1
        assert 1 <= fact.origins <= 6


@pytest.mark.parametrize("seed", range(6))
def test_a_copy_of_a_source_never_raises_confidence(seed: int) -> None:
    rows = _table(seed, a=0.8, b=0.7, c=0.7, d=0.4, e=0.5)
    before = reconcile.resolve_facts(rows)
    after = reconcile.resolve_facts(rows + _copied(rows, "d", "echo"))
    for key, fact in after.items():
        assert fact.confidence <= before[key].confidence + 0.0001 or fact.value != before[key].value
        assert fact.origins <= before[key].origins or fact.value != before[key].value
