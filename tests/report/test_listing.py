from reconcile import pipeline
from reconcile.knowledge.checks import load_checks
from reconcile.model import Report
from reconcile.report import listing, render


def test_entities_are_listed_with_their_names_and_what_speaks_for_them(made_report: Report) -> None:
    assert listing.entities(made_report).splitlines() == [
        "organization Acme Harbours, part of Acme Group: 1 × in a.txt",
        "    also Acme (declared)",
        "    also AH (inferred, 88%)",
        "        +3.2 bits subject: both speak of Acme",
        "        rival: Adria Hotels",
        "organization Acme Group: 0 × in ",
    ]


def test_a_family_name_that_fits_several_is_said_to_be_ambiguous() -> None:
    text = "Eddie Wu met Maggie Wu in Oslo. Wu left."
    listed = listing.entities(pipeline.check_texts({"a.txt": text})).splitlines()
    at = listed.index("person Wu: 1 × in a.txt")
    assert listed[at + 1] == "    ambiguous: the name alone may mean Eddie Wu or Maggie Wu"
    page = render(pipeline.check_texts({"a.txt": text}), "html")
    assert "The name alone may mean several: Eddie Wu, Maggie Wu." in page


def test_long_lines_are_broken_between_words_as_wide_as_is_wanted(made_report: Report) -> None:
    narrow = listing.entities(made_report, width=40).splitlines()
    assert narrow[:2] == ["organization Acme Harbours, part of Acme", "    Group: 1 × in a.txt"]
    assert max(map(len, narrow)) <= 40
    whole = " ".join(listing.entities(made_report).split())
    assert " ".join(" ".join(narrow).split()) == whole


def test_every_check_is_listed_and_explained() -> None:
    checks = load_checks()
    assert len(listing.checks(checks).splitlines()) == len(checks)
    for check in checks:
        explained = listing.check(check)
        assert explained.startswith(f"{check.code} {check.name} ({check.severity})\n")
        assert "It fires on:\n    - " in explained
        assert "It does not fire on:\n    - " in explained
