"""One number in two units, across texts and within one; and what looks like it and is none."""

import pytest

from reconcile import pipeline


def conflicts(*texts: str) -> list[set[str]]:
    report = pipeline.check_texts({f"{at}.txt": text for at, text in enumerate(texts)})
    said = {claim.id: claim.text for claim in report.claims}
    return [
        {said[claim] for claim in relation.claims}
        for relation in report.relations
        if relation.type == "conflict"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The bay was 0.9 °C (33.6 °F) above the average.",
        "Temperatures rose by 2 °C (35.6 °F) since 1900.",
        "The works are budgeted at 86 billion yen (about $56 million).",
        "They bought it for $412 million (R771 million) in all.",
    ],
)
def test_a_conversion_that_no_day_and_no_scale_gives_is_wrong(text: str) -> None:
    assert len(conflicts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The bay was 0.9 °C (1.6 °F) above the average.",
        "It was 5 °C (41 °F) outside.",
        "It was 5 °C (9 °F) warmer than usual.",
        "The works are budgeted at 86 billion yen (about $560 million).",
        "They bought it for $412 million (R7.4 billion) in all.",
        "They bought it for $412 million (KSh 53 billion) in all.",
    ],
)
def test_a_conversion_that_fits_is_none(text: str) -> None:
    assert not conflicts(text)


GIFT = (
    "The Ashgrove Foundation has committed NZ$27.5 million to the Pohutukawa Bay laboratory. "
    "The council of Westhaven adds NZ$6.2 million. Ruth Adeane signed on 14 March 2025."
)


def test_dollars_of_a_country_and_of_any_are_held_against_each_other_where_digits_slipped() -> None:
    wrong = (
        "The Ashgrove Foundation has committed $25.7 million to the Pohutukawa Bay laboratory. "
        "The council of Westhaven adds $6.2 million, said Ruth Adeane on 14 March 2025."
    )
    assert {"NZ$27.5 million", "$25.7 million"} in conflicts(GIFT, wrong)


def test_dollars_of_a_country_and_of_any_may_be_one_number_or_another_rate() -> None:
    for amount in ("$27.5 million", "$16 million"):
        other = f"The Ashgrove Foundation has committed {amount} to the Pohutukawa Bay laboratory."
        assert not conflicts(GIFT, other)


FIRE = (
    "The Kestrel Ridge fire has burned 18,600 acres near Oakhollow, said Chief Dana Whitlock. "
    "Crews of 1,240 people held the line on Tuesday, 16 July 2024."
)


def test_one_number_of_acres_and_of_hectares_is_a_slip() -> None:
    wrong = (
        "The Kestrel Ridge fire near Oakhollow has burned 18,600 hectares, Chief Dana Whitlock "
        "said on 16 July 2024. Some 1,240 people are at work."
    )
    assert {"18,600 acres", "18,600 hectares"} in conflicts(FIRE, wrong)


def test_acres_that_are_converted_are_no_slip() -> None:
    right = (
        "The Kestrel Ridge fire near Oakhollow has burned 7,527 hectares, Chief Dana Whitlock "
        "said on 16 July 2024. Some 1,240 people are at work."
    )
    assert not conflicts(FIRE, right)


POLL = (
    "The Harbour Party's share of the vote fell by 11.2 points, its leader Joan Treloar said. "
    "She polled 12,431 votes in Marlow East on 8 May 2025."
)


def test_points_told_as_per_cent_are_a_slip() -> None:
    wrong = (
        "In Marlow East the share of the vote of the Harbour Party fell by 11.2 per cent. "
        "Joan Treloar polled 12,431 votes on 8 May 2025."
    )
    assert {"11.2 points", "11.2 per cent"} in conflicts(POLL, wrong)


def test_points_and_the_per_cent_that_they_are_of_are_no_slip() -> None:
    right = (
        "In Marlow East the Harbour Party fell from 45.7 per cent to 34.5 per cent, by 24.5 per "
        "cent. Joan Treloar polled 12,431 votes on 8 May 2025."
    )
    assert not conflicts(POLL, right)
