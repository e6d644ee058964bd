from reconcile.knowledge.checks import load_checks
from reconcile.model import Report
from reconcile.report import listing


def test_claims_are_listed_with_place_value_words_and_what_they_are_about(
    made_report: Report,
) -> None:
    names = listing.names_of(made_report)
    assert listing.claims(made_report.claims, names).splitlines() == [
        "b.txt:1:11: money 52000000000 USD “$52 Billion” (investment; Acme Harbours)",
        "a.txt:1:22: money 52700000000 USD “$52.7 billion” (investment; Acme Harbours)",
        "3: date at_most ..2025-05-22 “by 22 May” (2025-05-22)",
        "3: count more_than 200.. ship “over 200 ships”",
        "3: role Ann Lee, chief executive of Acme Harbours “Ann Lee, chief executive”",
        "3: role Ann Lee, chair “Ann Lee, chairwoman”",
        "3: quote somebody ““Yes””",
    ]


def test_entities_are_listed_with_their_names_and_what_speaks_for_them(made_report: Report) -> None:
    assert listing.entities(made_report).splitlines() == [
        "organization Acme Harbours, part of Acme Group: 1 × in a.txt",
        "    also Acme (declared)",
        "    also AH (inferred, 88%)",
        "        +3.2 bits subject: both speak of Acme",
        "        rival: Adria Hotels",
        "organization Acme Group: 0 × in ",
    ]


def test_every_check_is_listed_and_explained() -> None:
    checks = load_checks()
    assert len(listing.checks(checks).splitlines()) == len(checks)
    for check in checks:
        explained = listing.check(check)
        assert explained.startswith(f"{check.code} {check.name} ({check.severity})\n")
        assert "It fires on:\n    - " in explained
        assert "It does not fire on:\n    - " in explained
