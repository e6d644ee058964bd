"""When a figure holds: what the paragraph has last spoken of."""

from reconcile.pipeline import check_texts


def years_of(text: str, figure: str) -> set[int | None]:
    """Give the years in which the claims of a figure are said to hold."""
    claims = check_texts({"a.txt": text}).claims
    periods = [claim.period for claim in claims if claim.text.startswith(figure)]
    return {period.start.year if period and period.start else None for period in periods}


def test_a_figure_is_of_the_year_that_its_paragraph_last_spoke_of() -> None:
    assert years_of("In 2023 Acme grew. It earned $45.2 million.", "$45.2") == {2023}


def test_a_figure_is_not_of_the_year_of_a_birth_or_founding() -> None:
    assert years_of("Ann Lee was born in 1979. She earned $45.2 million.", "$45.2") == {None}
    assert years_of("Acme was founded in 1979. It earned $45.2 million.", "$45.2") == {None}
