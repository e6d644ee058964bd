"""Figures of texts that tell of one event: what joins them, and what makes rivals of them."""

from reconcile.model import Claim
from reconcile.pipeline import check_texts

_FIRST = (
    "Brookside council opened the Harrow Lane bridge on 14 March 2024. "
    "Ann Castellane, who led the work, said that it carries 18,450 vehicles a day. "
    "The bridge cost £46.2 million and used 3,870 tonnes of steel. {}"
)
_SECOND = (
    "The crossing, which Castellane's crews finished in the spring, came to £46.2 million. "
    "Traffic stands at 18,450 cars a day, Brookside council says. {}"
)


def _found(kind: str, first: str, second: str) -> list[set[str]]:
    """Give the texts of the claims of each relation of a kind between two texts."""
    report = check_texts({"a.txt": _FIRST.format(first), "b.txt": _SECOND.format(second)})
    said = {claim.id: claim.text for claim in report.claims}
    return [{said[claim] for claim in r.claims} for r in report.relations if r.type == kind]


def test_equal_figures_of_one_event_agree_whatever_they_are_called() -> None:
    assert {"18,450 vehicles", "18,450 cars"} in _found("agree", "", "")


def test_equal_figures_of_one_digit_need_more_than_the_event() -> None:
    found = _found("agree", "Rain fell for six weeks.", "Sheep were sold at six markets.")
    assert not any("six" in text for texts in found for text in texts)


def test_digits_that_changed_places_are_in_conflict_within_one_event() -> None:
    found = _found("conflict", "", "It holds 3,780 tonnes of steel.")
    assert found == [{"3,870 tonnes", "3,780 tonnes"}]


def test_a_value_that_its_own_text_gives_elsewhere_is_no_rival() -> None:
    second = "It holds 3,870 tonnes of steel and rests on 3,780 tonnes of stone."
    assert not _found("conflict", "", second)


def test_qualifiers_that_exclude_each_other_keep_equal_figures_apart() -> None:
    first = "The net gain was £71.9 million."
    second = "The gross gain was £71.9 million."
    assert not any("£71.9 million" in texts for texts in _found("agree", first, second))


def test_texts_of_two_events_are_not_weighed_as_one() -> None:
    report = check_texts(
        {
            "a.txt": "Brookside council mended 3,870 lamps.",
            "b.txt": "Ferrant Motors sold 3,870 buses.",
        }
    )
    assert not report.relations


def test_a_rank_told_in_the_same_words_is_a_rival() -> None:
    first = "It is the third-longest cable-stayed road bridge in the county."
    second = "It is now the fourth-longest cable-stayed road bridge in the county."
    assert len(_found("conflict", first, second)) == 1


def test_a_rise_in_one_text_and_a_fall_in_the_other_are_in_conflict() -> None:
    first = "Traffic on the bridge rose 14.65% in the first year to March."
    second = "Traffic on the bridge fell 14.65% in the first year to March."
    assert ["14.65%", "14.65%"] in [
        sorted(c.text for c in report_claims) for report_claims in _conflicting(first, second)
    ]


def _conflicting(first: str, second: str) -> list[list[Claim]]:
    report = check_texts({"a.txt": _FIRST.format(first), "b.txt": _SECOND.format(second)})
    known = {claim.id: claim for claim in report.claims}
    return [[known[c] for c in r.claims] for r in report.relations if r.type == "conflict"]


def test_one_date_on_two_weekdays_is_in_conflict() -> None:
    first = "Ann Castellane will speak on Friday, 14 February 2025, in the Brookside hall."
    second = "Ann Castellane is to speak on Thursday, 14 February 2025, in the Brookside hall."
    (claims,) = _conflicting(first, second)
    assert claims[0].text.startswith("Thursday")
    assert not any("14 February 2025" in str(texts) for texts in _found("agree", first, second))


def test_a_bare_number_is_one_with_the_same_number_of_per_cent() -> None:
    first = "The share of lorries was put at 23.75 at the last count."
    second = "Of the vehicles 23.75% are lorries at the last count."
    assert {"23.75", "23.75%"} in _found("agree", first, second)


def test_one_number_in_units_of_two_things_is_no_conflict() -> None:
    first = "The sea rose by 18.65 mm below the bridge over the years."
    second = "The water below the bridge was 18.65 °F warmer over the years."
    assert not _found("conflict", first, second)


def test_one_sum_in_two_currencies_is_in_conflict() -> None:
    first = "The council borrowed 31.7 million euros for the bridge from the state bank."
    second = "The council borrowed 31.7 million francs for the bridge from the state bank."
    assert len(_found("conflict", first, second)) == 1


def test_figures_in_two_units_agree_once_converted() -> None:
    found = _found("agree", "Its deck is 525 metres long.", "The deck runs for 1,722 feet.")
    assert {"525 metres", "1,722 feet"} in found


def test_a_share_in_words_agrees_with_one_in_per_cent() -> None:
    first = "Lorries make up 26 per cent of its traffic."
    second = "A quarter of its traffic is lorries."
    assert {"26 per cent", "A quarter"} in _found("agree", first, second)


def test_a_converted_figure_that_does_not_fit_says_what_it_is() -> None:
    report = check_texts(
        {
            "a.txt": _FIRST.format("The deck of the bridge is 7.24 metres wide."),
            "b.txt": _SECOND.format("The deck of the bridge is 742 centimetres wide."),
        }
    )
    said = [relation.explanation for relation in report.relations if relation.type == "conflict"]
    assert said == ["“7.24 metres” is 724 centimeter, not “742 centimetres”"]


def test_days_told_by_words_alone_are_never_rivals() -> None:
    first = "The last lane opened on Monday, 18 March 2024."
    found = _found("conflict", f"{first} It had closed on Tuesday.", "It closed on Wednesday.")
    assert not found


def test_a_figure_as_of_a_day_long_past_is_no_rival() -> None:
    first = "The council employs 412 people, it said on 16 March 2024."
    second = "At 31 March 2023 the council employed 398 people."
    texts = {"a.txt": f"16 March 2024\n\n{_FIRST.format(first)}", "b.txt": _SECOND.format(second)}
    assert all(relation.type != "conflict" for relation in check_texts(texts).relations)


def test_figures_of_one_text_are_no_rivals_because_their_words_are_alike() -> None:
    text = (
        "Velantia announced that its drug met the primary endpoint in the phase 3 trial. "
        "In 1,212 patients, 62% responded at week 24.\n\n"
        "In the earlier trial of 240 patients, 66% had responded at week 24.\n"
    )
    report = check_texts({"a.md": text})
    assert [each for each in report.relations if each.type == "conflict"] == []
