"""Labelled stories of our own, as folders like those of the storylines: sources/ and gold.json.

    python benchmarks/own_stories.py FOLDER

Each file of benchmarks/stories/ is invented: its sources mark facts as {id=words}, `kinds` name the
kind of each, and `variants` other words for a fact, as an error in the last source would have them.
A story is written out as it is, and once for each of VARIANTS with every third fact exchanged, so
that a fact is right in some and wrong in others. What follows an @ in a folder's name tells the
variants of one story.
"""

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

STORIES = Path(__file__).parent / "stories"
VARIANTS = 3
MARK = re.compile(r"\{(\w+)=([^{}]*)\}")


def write(folder: Path) -> None:
    """Write every story in all its variants under a folder."""
    for path in sorted(STORIES.glob("*.toml")):
        story = tomllib.loads(path.read_text(encoding="utf-8"))
        _write_story(folder / path.stem, story, {})
        for number in range(VARIANTS):
            _write_story(folder / f"{path.stem}@{number}", story, _exchanged(story, number))


def _exchanged(story: dict[str, Any], number: int) -> dict[str, str]:
    """Choose the facts of a variant, and the wrong words for each."""
    wrong = story["variants"]
    chosen = sorted(wrong)[number::VARIANTS]
    return {fact: wrong[fact][number % len(wrong[fact])] for fact in chosen}


def _write_story(folder: Path, story: dict[str, Any], wrong: dict[str, str]) -> None:
    sources = folder / "sources"
    sources.mkdir(parents=True, exist_ok=True)
    facts: dict[str, list[dict[str, Any]]] = {fact: [] for fact in story["kinds"]}
    last = story["source"][-1]["name"]
    for source in story["source"]:
        text, found = _unmarked(source["text"], wrong if source["name"] == last else {})
        (sources / source["name"]).write_text(text, encoding="utf-8")
        for fact, words, start in found:
            nth = text.count(words, 0, start) + 1
            group = "wrong" if source["name"] == last and fact in wrong else "right"
            mention = {"source": source["name"], "quote": words, "nth": nth, "group": group}
            facts[fact].append(mention)
    gold = {
        "facts": [
            {"id": fact, "kind": story["kinds"][fact], "about": fact, "mentions": mentions}
            for fact, mentions in facts.items()
        ]
    }
    (folder / "gold.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")


def _unmarked(text: str, wrong: dict[str, str]) -> tuple[str, list[tuple[str, str, int]]]:
    """Take the marks out of a text; give each fact's words, and where they stand."""
    pieces: list[str] = []
    found: list[tuple[str, str, int]] = []
    end = length = 0
    for mark in MARK.finditer(text):
        words = wrong.get(mark[1], mark[2])
        pieces += (text[end : mark.start()], words)
        length += mark.start() - end
        found.append((mark[1], words, length))
        length += len(words)
        end = mark.end()
    return "".join([*pieces, text[end:]]), found


if __name__ == "__main__":
    write(Path(sys.argv[1]))
