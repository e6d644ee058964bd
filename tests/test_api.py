"""The Python interface: `import reconcile`."""

import datetime as dt
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reconcile
from reconcile import pipeline
from reconcile.config import Settings

ROOT = Path(__file__).parent.parent


def test_claims_are_read_in_order_of_place_with_line_and_column() -> None:
    text = "Acme paid\n$5 million on 3 May 2024."
    money, day = reconcile.claims(text, published=dt.date(2024, 6, 1))
    assert (money.kind, money.low, money.high, money.unit) == (
        "money",
        Decimal(5000000),
        Decimal(5000000),
        "USD",
    )
    assert (money.line, money.column) == (2, 1)
    assert (day.start_date, day.end_date) == (dt.date(2024, 5, 3), dt.date(2024, 5, 3))
    assert all(text[claim.start : claim.end] == claim.text for claim in (money, day))


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Der Umsatz stieg auf 1.234,5 Mio. Euro und der Gewinn auch", "1234500000"),
        ("The company paid 1.234 euros for each of the ships", "1.234"),
        ("EUR 1.234", "1234"),
        ("利益は３８０億円に増加した", "38000000000"),
    ],
)
def test_without_a_locale_the_language_is_detected(text: str, low: str) -> None:
    assert reconcile.claims(text, locale=None)[0].low == Decimal(low)


def test_check_takes_paths_and_project_rules(tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text('[[allow]]\ncode = "RC102"\nquote = "$52 Billion"\nreason = "house style"\n')
    settings = Settings(root=ROOT)
    found = reconcile.check([ROOT / "seeds"], settings=settings)
    assert "RC102" in {finding.code for finding in found.findings}
    allowed = reconcile.check([ROOT / "seeds"], rules=rules)
    assert [each.code for each in allowed.allowed] == ["RC102"]
    assert allowed.to_json() == reconcile.check([str(ROOT / "seeds")], rules=rules).to_json()


def test_match_names_is_symmetric_and_explains_itself() -> None:
    one = reconcile.match_names("Dana Brook", "Brook, Dana", kind="person")
    other = reconcile.match_names("Brook, Dana", "Dana Brook", kind="person")
    assert one.probability == other.probability > 0.5
    assert one.evidence


def test_bad_rules_raise_the_error_that_users_can_catch(tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text("[[alow]]\n")
    with pytest.raises(reconcile.ReconcileError, match="allow"):
        reconcile.check([ROOT / "seeds"], rules=rules)


def test_importing_the_package_imports_little() -> None:
    code = "import sys, reconcile; print({'msgspec', 'networkx', 'typer'} & set(sys.modules))"
    said = subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True)
    assert said.strip() == "set()"


@given(st.text(max_size=300))
def test_random_text_never_raises_and_claims_are_slices_of_it(text: str) -> None:
    for claim in reconcile.claims(text, published=dt.date(2025, 1, 1)):
        assert text[claim.start : claim.end] == claim.text


STORY = (
    "Acme Cloud Brook CEO of the said will invest $5 billion 87 zones 13% in May 2025 . , “ ” ( )"
    " AI generated # - | * Published: 2025-05-22 yuan million about over Subscribe"
)
WORDS = st.sampled_from([*STORY.split(), "\n", "\n\n"])


@given(st.lists(st.lists(WORDS, max_size=40).map(" ".join), max_size=3))
def test_any_sources_give_a_report_whose_segments_tile_and_whose_ids_resolve(
    texts: list[str],
) -> None:
    report = pipeline.check_texts({f"{n}.md": text for n, text in enumerate(texts)})
    claims = {claim.id for claim in report.claims}
    assert all(set(relation.claims) <= claims for relation in report.relations)
    assert all(set(finding.claims) <= claims for finding in report.findings)
    for source in report.sources:
        edges = [0, *(segment.end for segment in source.segments)]
        assert [segment.start for segment in source.segments] == edges[:-1]
        assert edges[-1] == len(str(source.text))
