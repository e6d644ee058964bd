"""Figures that may be one: among how many a text lets choose, and what stands around both."""

from reconcile.pipeline import check_texts

_FIRST = (
    "Brookside council opened the Harrow Lane bridge on 14 March 2024. "
    "Ann Castellane led the work, which cost £46.2 million. {}"
)
_SECOND = "The crossing that Ann Castellane built for Brookside council came to £46.2 million. {}"


def _agreed(first: str, second: str) -> list[set[str]]:
    """Give the texts of the claims that agree across two texts of one event."""
    report = check_texts({"a.txt": _FIRST.format(first), "b.txt": second})
    said = {claim.id: claim.text for claim in report.claims}
    return [{said[claim] for claim in r.claims} for r in report.relations if r.type == "agree"]


def test_the_only_equal_figures_of_two_texts_are_one() -> None:
    first = "Its lamps draw 35 watts."
    assert {"35 watts"} in _agreed(first, _SECOND.format("Each light takes 35 watts."))


def test_one_of_many_equal_figures_is_not_taken_at_random() -> None:
    first = "Its lamps draw 30 watts."
    second = "Pumps take 30 watts, fans 30 watts, doors 30 watts and clocks 30 watts."
    assert not any("30 watts" in texts for texts in _agreed(first, _SECOND.format(second)))


def test_figures_of_two_languages_need_no_word_in_common() -> None:
    german = "Ann Castellane baute die Brücke für Brookside: £46.2 Millionen. Das Deck misst 525 m."
    assert {"525 metres", "525 m"} in _agreed("Its deck is 525 metres long.", german)


def test_a_round_count_fits_the_full_one_where_it_says_that_it_is_round() -> None:
    first = "It was crossed by 18,453 people."
    found = _agreed(first, _SECOND.format("About 18,400 walkers crossed it."))
    assert {"18,453 people", "18,400 walkers"} in found


def test_tons_and_tonnes_are_written_for_each_other() -> None:
    first = "It holds 3,870 tonnes of steel."
    found = _agreed(first, _SECOND.format("Its steel weighs 3,870 tons."))
    assert {"3,870 tonnes", "3,870 tons"} in found


def test_degrees_are_of_the_scale_that_the_other_text_names() -> None:
    first = "The lowest reading on the deck was 14.2 degrees."
    found = _agreed(first, _SECOND.format("The deck was at 14.2 °C at its coldest."))
    assert {"14.2 degrees", "14.2 °C"} in found


def test_a_range_that_holds_other_figures_is_one_with_the_same_range() -> None:
    first = "It sways by 3 to 6 per cent. It swayed by 4 per cent in March and 5 per cent in May."
    found = _agreed(first, _SECOND.format("It may sway between 3% and 6%."))
    assert {"3 to 6 per cent", "3% and 6%"} in found


def test_two_texts_that_share_one_name_and_one_day_tell_of_one_event() -> None:
    first = "Brookside council met on 14 March 2024 and let 35 lamps go out."
    second = "On 14 March 2024 the last lights failed, 35 of them, says Brookside council."
    report = check_texts({"a.txt": first, "b.txt": second})
    said = {claim.id: claim.text for claim in report.claims}
    agreed = [{said[claim] for claim in r.claims} for r in report.relations]
    assert any("35" in text for texts in agreed for text in texts)
