from msgspec import structs

from reconcile.model import Allowed, Report, Unused
from reconcile.report.plain import render

FINDING = (
    "b.txt:1:11: warning RC102 truncated-amount: "
    "$52 Billion drops digits of $52.7 billion: 52.7 rounds to 53"
)


def test_findings_read_like_a_compilers_with_the_places_of_both_sides(made_report: Report) -> None:
    assert render(made_report).splitlines() == [
        FINDING,
        "    b.txt:1:11: “Acme bets ▸$52 Billion◂ on harbours”",
        "    a.txt:1:22: “Acme plans to invest ▸$52.7 billion◂,”",
        "    suggestion:",
        '        write "$53 billion"',
        "        or give the digits",
        "",
        "empty.txt: error RC602 unread-source: the file is empty",
        "",
        "7 claims in 2 sources, 1 agreement, 1 error, 1 warning, 0 notes, 2 files skipped.",
    ]


def test_quiet_leaves_the_summary_out(made_report: Report) -> None:
    assert render(made_report, detail="quiet").splitlines() == render(made_report).splitlines()[:-2]


def test_verbose_adds_evidence_agreements_and_what_was_skipped(made_report: Report) -> None:
    lines = render(made_report, detail="verbose").splitlines()
    assert "    +3.2 bits subject: both speak of Acme" in lines
    assert "a.txt:1:22: agree exact: the same amount" in lines
    assert "p.png: skipped: unsupported" in lines


def test_only_colour_writes_escape_sequences_whatever_a_source_holds(made_report: Report) -> None:
    assert "\x1b" not in render(made_report, detail="verbose")
    colored = render(made_report, color=True)
    assert "\x1b[1;33mwarning\x1b[0m" in colored
    assert "\x1b[1m▸$52 Billion◂\x1b[0m" in colored


def test_a_clean_report_is_its_summary(made_report: Report) -> None:
    clean = structs.replace(made_report, findings=(), skipped=(), claims=made_report.claims[:1])
    assert render(clean) == "1 claim in 2 sources, 1 agreement, 0 errors, 0 warnings, 0 notes.\n"


def test_rules_that_allow_nothing_are_told(made_report: Report) -> None:
    rules = (
        Unused(code="RC102", quote="$52\nBillion", source=None, reason="As printed."),
        Unused(code="RC101", quote=None, source="b.txt", reason="Known."),
    )
    assert (
        "The rule that allows RC102 at “$52 Billion” (As printed.) allows nothing any more: "
        "delete it.\n"
        "The rule that allows RC101 in b.txt (Known.) allows nothing any more: delete it.\n"
    ) in render(structs.replace(made_report, unused=rules))


def test_what_was_allowed_is_counted(made_report: Report) -> None:
    allowed = Allowed(code="RC102", fingerprint="f1", source="b.txt", reason="A quotation.")
    assert ", 1 allowed, " in render(structs.replace(made_report, allowed=(allowed,)))


def test_a_finding_quotes_nothing_where_the_text_is_not_at_hand(made_report: Report) -> None:
    bare = structs.replace(made_report, sources=())
    assert "“" not in render(bare)


def test_a_suggestion_of_one_line_stands_beside_its_label(made_report: Report) -> None:
    finding = structs.replace(made_report.findings[1], suggestion="$53 billion")
    lines = render(structs.replace(made_report, findings=(finding,))).splitlines()
    assert "    suggestion: $53 billion" in lines
