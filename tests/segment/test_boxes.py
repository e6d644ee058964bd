"""The markup of a page says what is furniture and what a machine wrote, by rules/markup."""

import pytest

from reconcile.knowledge.markup import markup
from reconcile.model import Document, Page
from reconcile.read import source_of
from reconcile.segment import segment
from reconcile.segment.boxes import is_furniture, machine, words

RULES = markup()
STORY = (
    "<h1>Mill reopens</h1><p>The mill on the Lune reopened on Tuesday with 45 workers, twenty more"
    " than the company had foreseen when it bought the weir, the sheds and the yard.</p>"
)


def document(markup: str) -> Document:
    return segment(source_of("a.html", markup.encode(), "text/html"))


def parts(markup: str) -> dict[str, tuple[str, str]]:
    found = document(markup)
    return {
        found.text[block.start : block.end]: (block.part, block.provenance)
        for block in found.blocks
    }


def examples(table: str) -> list[tuple[str, bool]]:
    found = getattr(RULES, table)
    return [
        (line, fires)
        for fires, lines in ((True, found.fires), (False, found.silent))
        for line in lines.strip().splitlines()
    ]


@pytest.mark.parametrize(("element", "fires"), examples("furniture"))
def test_example_of_furniture(element: str, fires: bool) -> None:  # noqa: FBT001 -- a parameter
    page = source_of("a.html", element.encode(), "text/html")
    assert isinstance(page, Page)
    assert (bool(page.boxes) and is_furniture(page.boxes[0]) is not None) == fires


@pytest.mark.parametrize(("element", "fires"), examples("machine"))
def test_example_of_a_machine(element: str, fires: bool) -> None:  # noqa: FBT001 -- a parameter
    page = source_of("a.html", element.encode(), "text/html")
    assert isinstance(page, Page)
    assert (bool(page.boxes) and machine(page.boxes[0]) is not None) == fires


def test_names_are_read_as_words() -> None:
    assert words("shareBar post__related") == ["share", "bar", "post", "related"]
    assert words("AIBox-2") == ["ai", "box", "2"]


def test_nothing_that_a_reader_sees_is_lost() -> None:
    found = parts(
        f"<nav>Home</nav><header><p>Post</p><p>Extra edition</p></header>{STORY}<ul><li><a>Bears"
        "</a><li><a>Bees</a></ul><aside>Get it</aside><div class=cookie-bar>Crumbs</div>"
    )
    boilerplate = ("furniture", "boilerplate")
    assert {words for words, part in found.items() if part == boilerplate} >= {
        "Home", "Bears", "Bees", "Get it", "Crumbs",
    }  # fmt: skip


def test_an_aside_that_tells_something_belongs_to_the_story() -> None:
    told = "Built in 1871 by the Harrow family, it had 600 workers before the war."
    assert parts(f"{STORY}<aside><p>{told}</p></aside>")[told] == ("body", "human")


def test_a_page_in_a_box_named_like_furniture_is_read() -> None:
    found = parts(f"<div class='no-sidebar share'>{STORY}</div>")
    assert found["Mill reopens"] == ("headline", "human")


def test_the_date_in_furniture_is_that_of_the_page() -> None:
    found = parts(f"<nav><p>Home</p><p>4 March 2025</p></nav>{STORY}")
    assert found["4 March 2025"] == ("metadata", "metadata")


def test_headings_lead_to_a_place() -> None:
    found = document(f"{STORY}<h2>Looms</h2><p>There are 80.</p><h2>Weir</h2>")
    assert [(one.text, one.parent) for one in found.source.headings] == [
        ("Mill reopens", -1), ("Looms", 0), ("Weir", 0),
    ]  # fmt: skip
