"""The pages of docs/rules/: one on each check and an index of them, in Markdown."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reconcile.knowledge.checks import Check, Example, load_checks

_SUBJECTS = {
    "relation": "how two claims stand to each other",
    "source": "a source as a whole",
    "entity": "who is who",
    "claims": "the claims of one source",
    "draft": "a draft beside its sources (`reconcile check DRAFT --against SOURCES`)",
}
_GRAVE = {
    "error": "An error: both cannot be true, and it is near certain that they are about one thing.",
    "warning": "A warning: it rests on an inference, or on a text that no person has written.",
    "note": "A note: worth a look, and no reason to stop.",
}
_INDEX = """# The checks

Generated from `rules/checks/` by `make docs`; `reconcile explain CODE` says it in the terminal.

| code | name | severity | what it says |
| --- | --- | --- | --- |
"""


def pages(checks: Sequence[Check]) -> dict[str, str]:
    """Write the text of each page, by the name of its file."""
    rows = (
        f"| [{one.code}]({one.name}.md) | {one.name} | {one.severity} | {_cell(one.message)} |\n"
        for one in checks
    )
    return {"README.md": _INDEX + "".join(rows)} | {f"{one.name}.md": _page(one) for one in checks}


def write(folder: Path) -> None:
    """Write all pages into a folder, and take away those of checks that are no more."""
    found = pages(load_checks())
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.name not in found:
            old.unlink()
    for name, text in found.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _page(check: Check) -> str:
    return "\n".join(_lines(check))


def _lines(check: Check) -> Iterator[str]:
    yield from (f"# {check.code} {check.name}", "")
    yield from (f"> {_blanks(check.message)}", "")
    yield from (check.why, "", f"**To settle it:** {check.settle}", "")
    yield from (_GRAVE[check.severity], "", f"It is about {_SUBJECTS[check.subject]}.", "")
    for fires, title in ((True, "## It fires on"), (False, "## It does not fire on")):
        yield from (title, "")
        for example in check.example:
            if example.fires == fires:
                yield from _example(check, example)


def _example(check: Check, example: Example) -> Iterator[str]:
    texts = [text for text in (example.left, example.right) if text]
    names = ("draft", "source") if check.subject == "draft" else ("one source", "another source")
    for name, text in zip(names, texts, strict=False):
        yield from (f"{name.capitalize()}:", "")
        yield from (f"    {line}".rstrip() for line in text.splitlines())
        yield ""


def _blanks(message: str) -> str:
    return message.replace("{", "*").replace("}", "*")


def _cell(message: str) -> str:
    return _blanks(message).replace("|", "\\|")
