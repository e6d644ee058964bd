"""An index of the pages of several runs in one folder."""

from pathlib import Path

import pytest
from msgspec import structs

from reconcile.cli import pages
from reconcile.model import Report
from reconcile.report.html import runs

Capture = pytest.CaptureFixture[str]


def write(folder: Path, name: str, report: Report) -> str:
    """Write a page into a folder; give the index, empty where there is none."""
    pages.write(str(folder / name), report, "en", opening=False)
    index = folder / "index.html"
    return index.read_text(encoding="utf-8") if index.exists() else ""


def test_one_page_needs_no_index(story: Report, tmp_path: Path) -> None:
    assert write(tmp_path, "one.html", story) == ""


def test_two_are_listed_with_verdict_counts_and_sources_the_gravest_first(
    story: Report, tmp_path: Path, capfd: Capture
) -> None:
    calm = structs.replace(story, findings=())
    write(tmp_path, "a calm one.html", calm)
    index = write(tmp_path, "b.html", story)
    rows = index.split("<li")[1:]
    assert len(rows) == 2
    assert 'href="./b.html"' in rows[0] or "href=./b.html" in rows[0]
    assert "Not safe yet: Warnings 3" in rows[0]
    assert "Caixin" in rows[0]
    assert "a%20calm%20one.html" in rows[1]
    assert "No contradiction found among the figures that could be compared: " in rows[1]
    assert "leads to the 2 reports of its folder." in capfd.readouterr().err


def test_the_order_of_writing_does_not_matter(story: Report, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        write(tmp_path / "1", name, story)
    for name in ("b.html", "a.html"):
        write(tmp_path / "2", name, story)
    one, other = (tmp_path / each / "index.html" for each in "12")
    assert one.read_bytes() == other.read_bytes()


def test_an_index_that_is_not_ours_stays(story: Report, tmp_path: Path) -> None:
    index = tmp_path / "index.html"
    index.write_text("<h1>My site</h1>", encoding="utf-8")
    write(tmp_path, "a.html", story)
    assert write(tmp_path, "b.html", story) == "<h1>My site</h1>"


def test_a_link_to_nowhere_stays_too(story: Report, tmp_path: Path) -> None:
    (tmp_path / "index.html").symlink_to(tmp_path / "gone.html")
    write(tmp_path, "a.html", story)
    assert write(tmp_path, "b.html", story) == ""


def test_other_pages_and_what_is_no_file_are_left_out(story: Report, tmp_path: Path) -> None:
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "other.html").write_text("<p>hello", encoding="utf-8")
    (tmp_path / "broken.html").write_text('<meta name=reconcile-run content="{}">')
    assert write(tmp_path, "a.html", story) == ""


def test_a_page_that_may_not_be_read_is_left_out(
    story: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.html", story)

    def refused(*_: object) -> bool:
        raise PermissionError

    with monkeypatch.context() as closed:
        closed.setattr(Path, "is_file", refused)
        assert pages._head(tmp_path / "a.html") == ""


def test_what_a_page_tells_of_itself_is_text_in_the_index() -> None:
    run = runs.Run(level="error", counts={"error": 1}, sources=9, named=["<img src=x>"] * 9)
    page = runs.render({"x<y>.html": run}, "de")
    assert "<img" not in page
    assert "<html lang=de>" in page
    assert "&lt;img src=x&gt;, + 5" in page
    assert "x&lt;y&gt;</a>" in page
