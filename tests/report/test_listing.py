from reconcile.knowledge.checks import load_checks
from reconcile.model import Report
from reconcile.report import listing


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
