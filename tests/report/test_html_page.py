import base64
import hashlib
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from msgspec import UNSET, structs

from reconcile import pipeline
from reconcile.config import load_settings
from reconcile.model import (
    Allowed,
    Difference,
    Finding,
    Place,
    Report,
    Skipped,
    Source,
    Standing,
    Unused,
)
from reconcile.report.html import render

STORY_PATH = Path(__file__).with_name("html_story.json")
STORY = msgspec.json.decode(STORY_PATH.read_bytes(), type=Report)
PAGE = render(STORY)
VOID = {"meta", "br", "input"}


class Parsed(HTMLParser):
    """A page's elements, checked to nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not (tag == "a" and "a" in self.open), "links cannot nest"
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def finding(**changes: object) -> Finding:
    return structs.replace(STORY.findings[0], **changes)


def changed(**changes: object) -> Report:
    return structs.replace(STORY, **changes)


def verdict_of(report: Report) -> str:
    found = re.search(r"<h1 id=verdict>(.*?)</h1>", render(report))
    assert found
    return re.sub(r"<[^>]*>", "", found[1])


def test_the_page_is_well_formed_and_its_ids_are_unique() -> None:
    ids = [attributes["id"] for _, attributes in Parsed(PAGE).found if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_every_link_leads_to_a_place_on_the_page() -> None:
    found = Parsed(PAGE).found
    ids = {attributes.get("id") for _, attributes in found}
    targets = {attributes["href"] for _, attributes in found if "href" in attributes}
    assert {target for target in targets if target and target[1:] not in ids} == set()


def test_the_policy_names_the_hashes_of_its_own_style_and_script_and_nothing_else() -> None:
    policy = re.search(r'Content-Security-Policy content="([^"]*)"', PAGE)
    assert policy
    for tag in ("style", "script"):
        (own,) = re.findall(rf"<{tag}>(.*?)</{tag}>", PAGE, re.DOTALL)  # data have attributes
        digest = base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()
        assert f"{tag}-src &#x27;sha256-{digest}&#x27;" in policy[1]
    assert policy[1].startswith("default-src &#x27;none&#x27;;")


def test_no_element_carries_a_style_or_a_handler_or_loads_anything() -> None:
    for tag, attributes in Parsed(PAGE).found:
        assert tag not in {"img", "iframe", "object", "embed", "link", "base", "form"}
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith("#")


def test_the_page_of_the_two_seeds_is_small() -> None:
    assert len(PAGE.encode()) <= 120_000


def test_the_same_report_gives_the_same_bytes_whatever_the_seed_of_hashes() -> None:
    code = (
        "import msgspec, sys; from reconcile.model import Report;"
        "from reconcile.report.html import render;"
        "report = msgspec.json.decode(open(sys.argv[1], 'rb').read(), type=Report);"
        "sys.stdout.buffer.write(render(report).encode())"
    )
    pages = [
        subprocess.run(
            [sys.executable, "-c", code, str(STORY_PATH)],
            env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Tokyo"},
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert pages == [PAGE.encode()] * 2


def test_the_verdict_says_in_one_line_what_stands_against_publishing() -> None:
    assert verdict_of(STORY) == (
        "Not safe yet: 1 truncated amount, 1 possible role conflict "
        "and 9 claims that only AI text makes."
    )


def test_an_error_is_not_safe_to_publish() -> None:
    grave = [finding(severity="error", fingerprint=str(number)) for number in range(2)]
    assert verdict_of(changed(findings=(*STORY.findings, *grave))) == (
        "Not safe to publish: 2 truncated amounts."
    )


def test_many_kinds_of_warning_are_summed_up() -> None:
    names = ["value-conflict", "date-conflict", "wrong-rounding", "weekday-mismatch", "magnitude"]
    many = tuple(finding(name=name, fingerprint=name) for name in names)
    assert verdict_of(changed(findings=many)) == (
        "Not safe yet: 1 possible value conflict, 1 possible date conflict, 1 wrong rounding, "
        "1 weekday mismatch and 1 more."
    )


def test_notes_alone_are_no_contradiction() -> None:
    notes = tuple(each for each in STORY.findings if each.severity == "note")
    assert verdict_of(changed(findings=notes)) == (
        "No contradiction found: 1 inferred alias and 1 incomplete source."
    )


def test_nothing_found_is_said_so() -> None:
    quiet = changed(findings=())
    assert verdict_of(quiet) == "No contradiction found among the figures that could be compared."
    assert "nothing in these sources speaks against another" in render(quiet)


def test_a_source_that_could_not_be_read_is_told_in_the_verdict() -> None:
    unread = Skipped(source="c.txt", reason="is empty", failed=True)
    assert verdict_of(changed(findings=(), skipped=(unread,))) == (
        "Not safe yet: 1 source that could not be read."
    )


def test_an_unread_source_is_counted_as_unread_and_not_as_a_conflict() -> None:
    lost = finding(
        code="RC602",
        name="unread-source",
        severity="error",
        message="the file is empty",
        claims=(),
        relations=(),
        source="c.txt",
        start=0,
        end=0,
        line=0,
        column=0,
        related=(),
        suggestion=None,
    )
    skipped = Skipped(source="c.txt", reason="the file is empty", failed=True)
    page = render(changed(findings=(lost,), skipped=(skipped,)))
    assert verdict_of(changed(findings=(lost,), skipped=(skipped,))) == (
        "Not safe to publish: 1 unread source."
    )
    assert 'data-f="k:source' in page
    assert 'class="tile error none"' in page
    assert "could not be read: the file is empty" in page


def test_a_finding_is_a_card_under_its_fingerprint_with_its_quotes_and_a_rule() -> None:
    card = PAGE[PAGE.index(f"id={STORY.findings[0].fingerprint}") :]
    card = card[: card.index("</article>")]
    assert "52.7 rounds to 53, not 52." in card
    assert "<mark class=warning>$52 Billion</mark>" in card
    assert ">B:3:32</a>" in card
    assert ">A:3:135</a>" in card
    assert "write <bdi>“$53 Billion”</bdi> in the headline." in card
    assert "+16.4 bits" in card
    assert 'code = "RC102"' in card
    assert 'quote = "$52 Billion"' in card


def test_long_surroundings_are_cut_at_words() -> None:
    assert "<blockquote dir=auto>… is moving ahead with" in PAGE
    assert "the international rollout … <a" in PAGE


def test_what_findings_name_beside_claims_is_marked_too() -> None:
    assert re.search(r'class="m note first" id=A\.p\d+[^>]*>Eddie Wu</a>', PAGE)


def test_a_figure_that_others_confirm_is_shown_as_disputed_rather_than_wrong() -> None:
    assert re.search(r'class="m agree disputed first"[^>]*>\$52\.7 billion</a>', PAGE)


def test_ai_text_is_labelled_and_boilerplate_folded() -> None:
    assert PAGE.count("class=ai-text") == 3
    assert "<details class=fold><summary>3 lines of boilerplate" in PAGE


def test_agreements_tell_their_arithmetic_and_who_is_ai() -> None:
    part = PAGE[PAGE.index("<section id=agreements") :]
    assert "380 / 52.7 = 7.21 CNY per USD" in part
    assert part.index("29 regions") < part.index("Within one source") < part.index("conversion")
    assert "AI-written" in part


def test_facts_show_equivalents_origins_and_dissent() -> None:
    part = PAGE[PAGE.index("<section id=facts") :]
    part = part[: part.index("</section>")]
    assert "CNY 380 billion" in part
    assert "= USD 52.7 billion" in part
    assert 'data-label="Independent origins">2 ' in part
    assert "differs: " in part


def test_an_inferred_alias_can_be_settled_by_a_rule() -> None:
    part = PAGE[PAGE.index("<section id=entities") :]
    assert "Probably also <b>Wu Yongming</b>, 98 % sure" in part
    assert 'names = ["Eddie Wu", "Wu Yongming"]' in part
    assert 'different = ["Wu Yongming"]' in part
    assert "Also weighed: Alibaba Cloud." in part


def test_a_declared_alias_is_told_as_one() -> None:
    entity = STORY.entities[2]
    declared = structs.replace(entity.aliases[0], status="declared")
    page = render(changed(entities=(structs.replace(entity, aliases=(declared,)),)))
    assert "Also <b>Wu Yongming</b> (declared in rules)" in page


def test_sources_tell_their_share_of_ai_text_and_what_they_cite() -> None:
    part = PAGE[PAGE.index("<section id=sources") :]
    assert "South China Morning Post, Morgan Stanley" in part
    assert "80 % of the text" in part
    assert "was left out: not a format that is read yet (.png)" in part


def test_who_cites_a_source_of_the_same_run_is_told_on_both_sides() -> None:
    first, second = STORY.sources
    cites = (structs.replace(first.cites[0], source=second.id),)
    page = render(changed(sources=(structs.replace(first, cites=cites), second)))
    assert "<dt>Cited by</dt><dd><a href=#source-A" in page


def test_more_sources_than_the_top_holds_are_counted() -> None:
    many = tuple(Source(id=f"{n}.txt", sha256="", media_type="text/plain") for n in range(30))
    page = render(changed(sources=many, claims=(), relations=(), findings=(), topics=(), facts=()))
    assert "and 24 sources more" in page
    assert ">S27</span>" in page


def test_a_report_without_texts_still_shows_its_findings() -> None:
    bare = tuple(structs.replace(each, text=UNSET, segments=()) for each in STORY.sources)
    page = render(changed(sources=bare))
    assert "class=panes" not in page
    assert "<mark class=warning>$52 Billion</mark>" in page
    assert "<mark class=plain>$52.7 billion</mark>" in page


def test_the_panes_open_where_the_gravest_finding_stands() -> None:
    quiet = Source(id="0.txt", sha256="", media_type="text/plain", text="Nothing.")
    page = render(changed(sources=(quiet, *STORY.sources)))
    assert 'data-open="B C"' in page
    assert 'data-open="A B"' in render(changed(sources=(quiet, *STORY.sources), findings=()))


def test_an_empty_report_is_a_page_too() -> None:
    empty = Report(
        tool=STORY.tool,
        digest="",
        sources=(),
        claims=(),
        entities=(),
        topics=(),
        relations=(),
        findings=(),
        facts=(),
        skipped=(),
    )
    Parsed(render(empty))


def test_allowed_findings_are_listed_with_their_reasons() -> None:
    allowed = Allowed(code="RC102", fingerprint="f", source="b.txt", reason="the desk's own style")
    page = render(changed(allowed=(allowed,)))
    assert "1 finding was accepted by this project&#x27;s rules" in page.replace("'", "&#x27;")
    assert "the desk's own style" in page
    assert "accepts nothing now" not in page


def test_rules_that_accept_nothing_any_more_are_listed_too() -> None:
    rule = Unused(code="RC102", quote="$9", source=None, reason="As printed.")
    page = render(changed(unused=(rule,)))
    assert "<code>$9</code>: As printed. (accepts nothing now)" in page


@pytest.mark.parametrize(
    "hostile",
    [
        "<img src=x onerror=alert(1)>",
        "</script><script>alert(1)</script>",
        '" onmouseover="alert(1)" x=\'',
        "javascript:alert(1)",
        "</style><style>*{display:none}</style>",
        "<!-- ",
        "&lt;script&gt;",
        "]]>",
        "\u202eabc\u2066\x1b[31m\x00\ud800",
    ],
)
def test_hostile_words_stay_words_wherever_they_stand(hostile: str) -> None:
    page = render(poisoned(hostile))
    parsed = Parsed(page)
    tags = [tag for tag, _ in parsed.found]
    scripts = [each for tag, each in parsed.found if tag == "script"]
    assert scripts == [{"type": "application/json", "id": "words"}, {}]
    assert tags.count("style") == 1
    assert "img" not in tags
    assert not [a for _, attributes in parsed.found for a in attributes if a.startswith("on")]
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b\x00\ud800]", page)


def poisoned(words: str) -> Report:
    """Put words in place of every string of the story that a source or a rule may hold."""
    plain = msgspec.to_builtins(STORY)
    text = f"{words} 87 zones\n{words}"
    kept = {"kind", "type", "provenance", "severity", "status", "modifier", "id", "source", "line",
            "claims", "relations", "entities", "organization", "person", "fingerprint",
            "schema_version", "change", "sha256", "digest"}  # fmt: skip

    def poison(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: poison(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [poison(inner, key) for inner in value]
        if isinstance(value, str) and value.startswith("seeds/"):
            return words + value
        if not isinstance(value, str) or key in kept or re.fullmatch(r"[-\d.]*", value):
            return value
        return text if key == "text" else words

    poison_report = poison(plain)
    return msgspec.convert(poison_report, Report)


def test_a_quotation_of_a_megabyte_is_shown_by_its_ends() -> None:
    words = "word " * 200_000
    own = structs.replace(STORY.sources[0], text=words, segments=())
    long = finding(source=own.id, start=0, end=len(words), related=())
    page = render(changed(sources=(own,), findings=(long,), claims=(), topics=(), facts=()))
    card = page[page.index(f"id={long.fingerprint}") :]
    assert len(card[: card.index("<pre>")]) < 5_000
    assert " … " in card


def test_two_sources_side_by_side_tell_what_one_alone_says() -> None:
    left, right = (each.id for each in STORY.sources)
    alone = [
        next(each.id for each in STORY.claims if each.source == side) for side in (left, right)
    ]
    found = Difference(
        left=left, right=right, agree=(), conflict=(), related=(),
        only_left=(alone[0],), only_right=(alone[1],),
    )  # fmt: skip
    part = render(changed(difference=found))
    part = part[part.index("<section id=apart") :]
    part = part[: part.index("</section>")]
    assert part.count("<li>") == 2
    assert "<section id=apart" not in PAGE
    same = structs.replace(found, only_left=(), only_right=())
    assert "<section id=apart" not in render(changed(difference=same))


def test_a_long_text_folds_what_holds_no_figure() -> None:
    lines = "\n".join(f"Line {'one' if number != 50 else '$52 Billion'}" for number in range(100))
    claim = structs.replace(
        STORY.claims[0], source="long.txt", start=lines.index("$"), end=lines.index("$") + 11
    )
    long = Source(id="long.txt", sha256="", media_type="text/plain", text=lines)
    page = render(changed(sources=(long,), claims=(claim,), findings=(), topics=(), facts=()))
    assert "<summary>49 lines without figures</summary>" in page
    assert "<summary>48 lines without figures</summary>" in page


def test_many_sources_stand_behind_their_readings() -> None:
    many = [structs.replace(STORY.claims[0], id=f"x{n}", source=f"{n}.txt") for n in range(40)]
    topic = structs.replace(STORY.topics[0], claims=tuple(each.id for each in many), links=())
    sources = tuple(Source(id=f"{n}.txt", sha256="", media_type="text/plain") for n in range(40))
    page = render(
        changed(sources=sources, claims=tuple(many), topics=(topic,), findings=(), facts=())
    )
    part = page[page.index("<section id=matrix") :]
    assert ">Readings</th>" in part
    assert "A, B, C" in part


def test_a_draft_is_told_claim_by_claim() -> None:
    own, other, third = (each.id for each in STORY.claims[:3])
    stand = Standing(
        claim=own, verdict="supported", basis="exact", confidence=0.9, claims=(other,),
        sources=(), origins=2, rivals=(third,),
    )  # fmt: skip
    wrong = structs.replace(
        stand, verdict="contradicted", rivals=(), correction="write “$53 Billion”"
    )
    stands = (stand, wrong)
    part = render(changed(standings=stands))
    part = part[part.index("<section id=draft") :]
    part = part[: part.index("</section>")]
    assert "1 contradicted · 0 not stated · 1 supported" in part
    assert "2 independent origins" in part
    assert "differs:" in part
    assert "write <bdi>“$53 Billion”</bdi>" in part
    assert "<section id=draft" not in PAGE


def test_evidence_for_an_alias_stands_once_on_the_page() -> None:
    entity = STORY.entities[2]
    told = finding(
        name="inferred-alias",
        claims=(),
        relations=(),
        entities=(entity.id,),
        evidence=entity.aliases[0].evidence,
        fingerprint="alias-1",
    )
    part = render(changed(findings=(told,)))
    part = part[part.index("<section id=entities") :]
    assert "<a href=#alias-1>Why they are thought to be one</a>" in part
    folded = "<details><summary>Why they are thought to be one"
    assert part.count(folded) == render(changed(findings=())).count(folded) - 1


def test_a_draft_is_called_one_and_its_correction_names_the_letter_of_the_source() -> None:
    left, right = STORY.sources
    stands = Standing(
        claim=STORY.claims[0].id, verdict="contradicted", basis="exact", confidence=0.9,
        claims=(), sources=(right.id,), origins=1, correction=f"“3” ({right.id}:7)",
    )  # fmt: skip
    page = render(structs.replace(STORY, drafts=(left.id,), standings=(stands,)))
    assert page.count('class="tag draft"') == 1
    assert "<bdi>“3”</bdi> (B:7)</td>" in page


def test_what_counts_rest_on_is_said_in_the_words_of_the_source() -> None:
    case = Path(__file__).parents[1] / "cases" / "swapped-digits"
    page = render(pipeline.check([case / "a.txt", case / "b.txt"], settings=load_settings(case)))
    assert "<bdi>“38 ferries”</bdi> rests on 1 independent origin" in page


def test_the_script_goes_into_the_page_without_what_is_for_those_who_read_it() -> None:
    script = PAGE.rpartition("<script>")[2].partition("</script>")[0]
    assert len(script.encode()) < 15_000
    assert 'say("Sort by {name}"' in script  # words stay as they are
    assert "/*" not in script


def with_places(number: int, words: tuple[str, ...]) -> Report:
    """Give the first finding as many further places, whose words are these by turns."""
    finding = STORY.findings[0]
    claim = next(each for each in STORY.claims if each.source != finding.source)
    places = tuple(
        Place(
            source=claim.source, start=at, end=at + 1, line=at, column=1,
            text=words[at % len(words)],
        )
        for at in range(1, number + 1)
    )  # fmt: skip
    return changed(findings=(structs.replace(finding, related=places),))


def test_of_many_places_the_first_of_each_reading_is_quoted() -> None:
    page = render(with_places(12, ("ten", "TEN", "nine")))
    found = page.partition("<section id=findings")[2].partition("</section>")[0]
    assert found.count("<blockquote") == 3
    assert found.count("<li><mark class=plain>") == 3  # words that are alike stand together
    assert "Also" in found
    assert "places more" not in found


def test_of_many_readings_none_is_quoted_and_many_places_are_folded() -> None:
    few = render(with_places(5, ("1", "2", "3", "4", "5"))).partition("id=findings")[2]
    assert few.partition("</section>")[0].count("<blockquote") == 0
    many = render(with_places(40, ("ten", "nine"))).partition("id=findings")[2]
    assert "<summary>38 places more</summary>" in many


def test_a_message_does_not_say_twice_that_two_values_differ() -> None:
    told = "“5” here, “6” in b:1: “6” is not “5”: they differ by 1"
    page = render(changed(findings=(finding(message=told),)))
    assert "in b:1: they differ by 1" in page
    other = told.replace("“6” is not", "“7” is not")
    page = render(changed(findings=(finding(message=other),)))
    assert "<bdi>“7”</bdi> is not <bdi>“5”</bdi>: they differ by 1" in page


def test_a_count_is_told_in_the_words_of_a_text() -> None:
    table = PAGE.partition("<section id=matrix")[2].partition("</section>")[0]
    assert "29 regions" in table
    assert "Alibaba Group, regions" in table
