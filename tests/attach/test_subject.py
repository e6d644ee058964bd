"""Whose figures they are: who acts, not who carries a story or only speaks."""

import pytest

from reconcile.pipeline import check_texts


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        ("Acme Corp. hired 40 engineers.", "40", "acme-corp"),
        ("OSLO (Ridge News) - A fire burned 430 hectares of forest.", "430", None),
        ("Acme Corp. (Ridge News) opened 12 shops.", "12", "acme-corp"),
        (
            "Acme Corp. opened a mill, said mayor Ann Lee. It cost $5 million.",
            "$5 million",
            "acme-corp",
        ),
        ("The mill is closed, said mayor Ann Lee. It reached 41 °C on Friday.", "41", None),
    ],
)
def test_a_figure_is_of_who_acts(text: str, figure: str, subject: str | None) -> None:
    report = check_texts({"a.md": text})
    found = [claim.subject for claim in report.claims if claim.text.startswith(figure)]
    assert found == [subject]
