from reconcile import pipeline
from reconcile.report import listing


def test_roles_stand_with_their_years_and_places_the_past_ones_first() -> None:
    report = pipeline.check_texts(
        {
            "a.txt": "2025-05-01\n\nAcme Works CEO Ann Lee spoke. Professor Ann Lee left.",
            "b.txt": "2025-05-02\n\nAnn Lee, chair of Brunholt Bank from 2012 to 2019, spoke.",
        }
    )
    lines = listing.entities(report).splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith("person Ann Lee"))
    assert lines[start + 1 : start + 7] == [
        "    former chair of Brunholt Bank since 2012 until 2019",
        "        b.txt:3:1: Ann Lee, chair of Brunholt Bank",
        "    chief executive of Acme Works",
        "        a.txt:3:1: Acme Works CEO Ann Lee",
        "    professor",
        "        a.txt:3:31: Professor Ann Lee",
    ]
