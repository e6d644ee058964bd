from pathlib import Path
from typing import TypeVar

import pytest
from msgspec import structs

from reconcile.cli import pages
from reconcile.model import Fact, Relation, Report, Topic
from reconcile.report.html import index
from reconcile.report.view import parts
from reconcile.report.view.parts import parts_of

T = TypeVar("T", Topic, Relation, Fact)
Capture = pytest.CaptureFixture[str]


def doubled(story: Report) -> Report:
    """Put a second story beside the first, with which it shares no source and no topic."""
    ids = {each.id: f"other/{each.id}" for each in story.claims}

    def moved(things: tuple[T, ...]) -> list[T]:
        return [
            structs.replace(each, id=f"o{each.id}", claims=tuple(ids[one] for one in each.claims))
            for each in things
        ]

    sources = [structs.replace(each, id=f"other/{each.id}") for each in story.sources]
    claims = [
        structs.replace(each, id=ids[each.id], source=f"other/{each.source}")
        for each in story.claims
    ]
    return structs.replace(
        story,
        sources=(*story.sources, *sources),
        claims=(*story.claims, *claims),
        topics=(*story.topics, *moved(story.topics)),
        relations=(*story.relations, *moved(story.relations)),
        facts=(*story.facts, *moved(story.facts)),
    )


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_LARGEST", 70_000)


def test_a_report_of_a_page_is_not_split(story: Report) -> None:
    assert parts_of(story) == []


@pytest.mark.usefixtures("small")
def test_one_story_is_not_split_however_large(story: Report) -> None:
    assert parts_of(story) == []


@pytest.mark.usefixtures("small")
def test_stories_that_share_nothing_are_parted_and_nothing_is_lost(story: Report) -> None:
    whole = doubled(story)
    found = parts_of(whole)
    assert len(found) == 2
    assert [each.id for each in found[0].sources] == [each.id for each in story.sources]
    for name in ("sources", "claims", "topics", "relations", "facts", "findings", "skipped"):
        gathered = [each for part in found for each in getattr(part, name)]
        assert gathered == list(getattr(whole, name))
    assert found[1].entities == ()


@pytest.mark.usefixtures("small")
def test_a_folder_gets_an_index_and_its_parts(
    story: Report,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    pages.write(f"{tmp_path}/site/", doubled(story), "en", opening=True)
    names = sorted(path.name for path in (tmp_path / "site").iterdir())
    assert names == ["index.html", "part-1.html", "part-2.html"]
    written = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "href=part-1.html" in written
    assert "it is split into 2 parts" in written
    assert "<script" not in written
    assert "leads to its 2 parts" in capfd.readouterr().err
    assert opened == [(tmp_path / "site" / "index.html").as_uri()]


@pytest.mark.usefixtures("small")
def test_a_file_holds_the_whole_report(story: Report, tmp_path: Path) -> None:
    pages.write(f"{tmp_path}/all.html", doubled(story), "en", opening=False)
    assert [path.name for path in tmp_path.iterdir()] == ["all.html"]


def test_a_small_report_in_a_folder_is_one_page(story: Report, tmp_path: Path) -> None:
    pages.write(f"{tmp_path}/site/", story, "en", opening=False)
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["report.html"]


def test_an_index_names_some_sources_of_each_part(story: Report) -> None:
    many = structs.replace(
        story, sources=tuple(structs.replace(story.sources[0], id=f"{n}.txt") for n in range(9))
    )
    assert "+ 5" in index.render(many, [many], ["part-1.html"], "en")
