"""Pages in HTML become the text that a reader sees, with its places in the file."""

import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.errors import UnreadableSource
from reconcile.model import Page
from reconcile.places import line_column_in
from reconcile.read import source_of

STORY = "<h1>Mill reopens</h1><p>It cost $3.5&nbsp;million<br>to repair.</p>"
TOKENS = st.sampled_from(
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</table>",
        "<li>", "<ul>", "</ul>", "<br>", "<hr>", "<h1>", "</h1>", "<a>", "</a>", "<pre>", "</pre>",
        "<p hidden>", "<span hidden>", "</span>", "<script>", "</script>", "<!--", "-->", "&amp;",
        "&eacute", "&#0;", "a\nb", " c ", "\r\n", "é😀", "<", "<dl><dt>", "<dd>", "<svg/>",
        "<aside>", "<article>", "</article>", "\u00ad", "<select><option>", "<caption>", "<dialog>",
    ]
)  # fmt: skip


def page(markup: str | bytes, media_type: str = "text/html") -> Page:
    data = markup.encode() if isinstance(markup, str) else markup
    found = source_of("a.html", data, media_type)
    assert isinstance(found, Page)
    return found


def lines(markup: str) -> list[str]:
    text = page(markup).text
    assert isinstance(text, str)
    return [line for line in text.split("\n") if line]


def forms(markup: str) -> list[str]:
    return [shape.form for shape in page(markup).shapes]


def place(markup: str, words: str) -> tuple[int, int]:
    found = page(markup)
    assert isinstance(found.text, str)
    assert isinstance(found.anchors, tuple)
    return line_column_in(found.anchors, found.text.index(words))


def test_blocks_line_breaks_and_references_become_lines_of_text() -> None:
    assert lines(STORY) == ["Mill reopens", "It cost $3.5\xa0million", "to repair."]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>if (a < b) x()</script>", "<style>p {}</style>", "<template><p>x</p></template>",
        "<!-- x -->", "<p hidden>x</p>", "<p style='color: red; DISPLAY : none'>x</p>",
        "<?php x ?>", "<noscript>x</noscript>", "<span hidden>x<span>y</span>z</span>",
        "<dialog>x</dialog>", "<title>x</title>", "<video>x</video>",
        "<div hidden>x<br><hr><p>y</div>",
    ],
)  # fmt: skip
def test_what_nobody_sees_is_no_text(unseen: str) -> None:
    assert lines(f"<p>Before</p>{unseen}<p>After</p>") == ["Before", "After"]


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("<ul><li>one<li>two<ul><li>three</ul><li>four</ul>", ["one", "two", "three", "four"]),
        ("<div>one<p>two</div>three", ["one", "two", "three"]),
        ("<p>a<b>b</p><p>c</b>d", ["ab", "cd"]),
        ("one</div></p></x>two", ["one", "two"]),
        ("<table><tr><td>a</div>b<td>c</table>", ["ab | c"]),
        ("<table><tr><td><p>a</p><td><p>b</table>", ["a | b"]),
        ("<table><tr><th><th>x<tr><td>r<td></table>", ["x", "r |"]),
        ("<table><tr><td><p>a</p><p>b</p><td>c</table>", ["a", "b", "c"]),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", ["a", "b", "c", "d"]),
        ("<h1>one<h2>two<br>three</h2>", ["one", "two three"]),
        ("<pre>one\n  two</pre>", ["one", "  two"]),
        ("<body hidden><p>one", ["one"]),
        ("<details><summary>one</summary>two</details>", ["one", "two"]),
        ("fifty\u00ad-two 9<wbr>99 a\u200bb", ["fifty-two 999 ab"]),
        ("<p>a &notit; &#x1F600; &bogus; & b", ["a ¬it; 😀 &bogus; & b"]),
    ],
)
def test_markup_is_read_as_browsers_read_it(markup: str, seen: list[str]) -> None:
    assert lines(markup) == seen


def test_places_are_lines_and_columns_of_the_file() -> None:
    markup = "<!DOCTYPE html>\r\n<p>A &amp; <b>mill</b> of\n   40 <i>looms</i></p>\n<p>é😀 x&shy;y"
    assert place(markup, "A &") == (2, 4)
    assert place(markup, "mill") == (2, 15)
    assert place(markup, "40") == (3, 4)
    assert place(markup, "looms") == (3, 10)
    assert place(markup, "😀") == (4, 5)
    assert place(markup, "y") == (4, 13)


def test_shapes_say_what_a_stretch_is() -> None:
    markup = "<h2>a</h2><ul><li>b</ul><table><tr><td>c<td>d</table><hr><p>e"
    assert forms(markup) == ["heading", "list", "table", "rule", "text"]
    found = page("<blockquote>a</blockquote><figure><figcaption>b</figure><li><a href=x>c</a>")
    assert [shape.quoted for shape in found.shapes] == [True, False, False]
    assert [shape.caption for shape in found.shapes] == [False, True, False]
    assert [shape.linked for shape in found.shapes] == [False, False, True]


def test_boxes_hold_their_shapes() -> None:
    found = page('<main><aside class="Box ai" data-x="y" aria-label=" Of  AI "><p>a</aside>b')
    box = next(box for box in found.boxes if box.tag == "aside")
    assert (box.first, box.end, box.names, box.label) == (0, 1, "Box ai x=y", "Of AI")
    assert found.boxes[box.parent].tag == "main"


def test_a_heading_that_the_window_repeats_is_the_title() -> None:
    found = page("<title>Mill reopens | Post</title><p>Post no. 5<h2>Mill reopens</h2><p>a")
    assert (found.title, found.publisher) == ("Mill reopens", "Post")
    assert [shape.level for shape in found.shapes] == [0, 1, 0]


def test_structured_data_tell_of_the_story() -> None:
    data = """<script type="application/ld+json">{"@graph": [{"@type": "Thing"}, {"@type":
    ["NewsArticle"], "headline": "Mill &amp; weir", "datePublished": "2025-03-04T23:30:00-05:00",
    "author": [{"name": "Ann Lee"}, "Bo Ray"], "publisher": {"name": "Post"}}]}</script><p>a"""
    found = page(data)
    assert (found.title, found.publisher) == ("Mill & weir", "Post")
    assert (found.author, found.published) == ("Ann Lee, Bo Ray", dt.date(2025, 3, 4))


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2025-03-04T01:00Z">', "2025-03-04"),
        ('<meta name="date" content="20250304">', "2025-03-04"),
        ('<meta name="date" content="2025-13-44">', None),
        ('<time class="published" datetime="2025-03-04">yesterday</time>', "2025-03-04"),
        ('<time datetime="2025-03-04">a day of the story</time>', None),
        ('<script type="application/ld+json">{"@type": </script>', None),
    ],
)
def test_the_day_of_publication(head: str, published: str | None) -> None:
    found = page(f"{head}<p>a").published
    assert (found and found.isoformat()) == published


def test_meta_tags_tell_where_data_do_not() -> None:
    found = page(
        '<meta property="og:title" content="Mill"><meta name="author" content="https://x.y/z">'
        '<meta name="byl" content="Ann Lee"><meta property="og:site_name" content="Post"><p>a'
    )
    assert (found.title, found.author, found.publisher) == ("Mill", "Ann Lee", "Post")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbf<p>\xc3\xa9", "é"),
        ("\ufeff<p>é".encode("utf-16-le"), "é"),
        (b"<meta charset=windows-1252><p>\x80 \xe9", "€ é"),
        (b'<meta content="text/html; charset=iso-8859-1"><p>\x80', "€"),
        (b'<?xml version="1.0" encoding="ISO-8859-2"?><p>\xb3', "ł"),
        ("<meta charset=gbk><p>\u4e2d\u6587".encode("gb18030"), "中文"),
        (b"<meta charset=iso-8859-1><p>\xc3\xa9", "é"),
        ("<meta charset=shift_jis><p>日本".encode("cp932"), "日本"),
    ],
)
def test_encodings_are_taken_from_mark_declaration_and_habit(data: bytes, text: str) -> None:
    assert page(data).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<p>a\n\xff", "is not UTF-8 (see its line 2): convert it to UTF-8"),
        (b"<meta charset=big5><p>\xff", "is not BIG5 (see its line 1): convert it to UTF-8"),
        (b"<meta charset=rot13><p>\xff", "names an encoding that is not known (rot13)"),
        (b"<p>a\0", "has zero bytes in it, so it is binary and not text"),
        (b"<script>x</script>", "is empty"),
    ],
)
def test_what_is_no_page_is_said_in_a_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        page(data)
    assert caught.value.reason.startswith(reason)


def test_xhtml_closes_what_it_says_it_closes() -> None:
    markup = '<?xml version="1.0"?><html><script src="x"/><div hidden="hidden"/><p>seen</p></html>'
    assert page(markup, "application/xhtml+xml").text == "seen"


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "x", "x<p class='" + "ai summary " * 50_000 + "'>",
        "x" + "<a '" * 50_000, "<!DOCTYPE a [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]>x&c;",
        "x<!--" * 50_000,
        "x<script type='application/ld+json'>" + "[" * 100_000 + "</script>",
    ],
    ids=["depth", "attribute", "quotes", "entities", "comments", "data"],
)  # fmt: skip
def test_hostile_pages_are_read_to_their_end(markup: str) -> None:
    assert "x" in str(page(markup).text)


@given(st.lists(TOKENS, max_size=60).map("".join))
def test_any_markup_gives_shapes_in_order_and_anchors_to_its_own_words(markup: str) -> None:
    try:
        found = page(markup)
    except UnreadableSource:
        return
    assert isinstance(found.text, str)
    assert isinstance(found.anchors, tuple)
    ends = [0, *(shape.end for shape in found.shapes)]
    assert all(
        before <= shape.start <= shape.end
        for before, shape in zip(ends, found.shapes, strict=False)
    )
    assert all(0 <= box.first <= box.end <= len(found.shapes) for box in found.boxes)
    rows = markup.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for anchor in found.anchors:
        sign, written = found.text[anchor.start], rows[anchor.line - 1][anchor.column - 1]
        assert written in {sign, "&"}


def test_the_parser_is_not_loaded_for_other_sources() -> None:
    code = (
        "import reconcile.pipeline as p, sys; p.check_texts({'a.txt': 'x'});"
        "print('turbohtml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
