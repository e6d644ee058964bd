"""Ranks of one row that differ are rivals; ranks of two rows, or of two who rank, are not."""

import pytest

from reconcile.pipeline import check_texts

FOODS = (
    "Halden Foods, the country's {} bakery, will close its Ost plant with 412 workers, chief "
    "executive Mia Strand said. The plant made 3,850 tonnes."
)
SHUT = (
    "Halden Foods shuts its Ost plant, which makes 3,850 tonnes and where 412 people work, said "
    "Mia Strand. {}"
)


def conflicts(*texts: str) -> list[set[str]]:
    """Give the figures of each conflict between texts."""
    report = check_texts({f"{name}.txt": text for name, text in zip("abc", texts, strict=False)})
    said = {claim.id: claim.text for claim in report.claims}
    found = (relation for relation in report.relations if relation.type == "conflict")
    return [{said[claim] for claim in relation.claims} for relation in found]


def test_two_ranks_with_one_word_behind_them_are_in_conflict() -> None:
    other = SHUT.format("The firm is Norway's fourth-largest bakery.")
    assert conflicts(FOODS.format("third-largest"), other) == [{"third", "fourth"}]


@pytest.mark.parametrize(
    "other",
    [
        "The firm is Norway's third-largest bakery.",
        "It opened its fourth plant.",
        "It is the third-largest bakery of the country and the ninth-largest of the world.",
        "Lund Mills is the fourth-largest bakery.",
    ],
)
def test_ranks_of_two_rows_or_of_another_are_not(other: str) -> None:
    assert not conflicts(FOODS.format("third-largest"), SHUT.format(other))


def test_a_rank_behind_the_year_since_which_a_thing_is_so_is_of_today() -> None:
    other = "Mia Strand has led it since 2019. The firm is Norway's fourth-largest bakery."
    assert conflicts(FOODS.format("third-largest"), SHUT.format(other)) == [{"third", "fourth"}]


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("zweitgrößte Weinort", "drittgrößte Weinort", True),
        ("zweitgrößte Weinort", "drittälteste Weinort", False),
    ],
)
def test_a_compound_rank_holds_the_word_behind_it(left: str, right: str, *, differ: bool) -> None:
    text = "Lind ist der {} der Pfalz und hat 4.872 Einwohner, sagte Karl Ott am 3. Mai 2025."
    assert bool(conflicts(text.format(left), text.format(right))) == differ


def test_scripts_without_blanks_are_told_by_the_signs_behind_a_rank() -> None:
    text = "山路電機は国内{}メーカーで、従業員は2,340人、売上高は412億円。"
    assert conflicts(text.format("3位の電機"), text.format("2位の電機")) == [{"3位", "2位"}]
    assert not conflicts(text.format("3位の電機"), text.format("2位の衣料"))
