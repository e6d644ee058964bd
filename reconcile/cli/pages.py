"""The report as pages: one file or, of a large report in a folder, an index with its parts."""

import os
import webbrowser
from collections.abc import Iterator
from pathlib import Path

from reconcile.cli import terminal, writing
from reconcile.model import Report
from reconcile.report import render

_INDEX = "index.html"
_HEAD = 16_384  # bytes at the beginning of a page, where it tells of its run


def write(place: str, report: Report, language: str, *, opening: bool) -> None:
    """Write the pages to a file or into a folder, say where there are many, open the first."""
    path = writing.destination(place, "report.html")
    written = [path]
    if place != str(path):  # a folder, which has room for parts
        written = [path.with_name(name) for name in _in_parts(path, report, language)] or [path]
    if written == [path]:
        page = render(report, "html", language=language)
        writing.write_file(path, terminal.in_bytes(page), report)
        _index_of_runs(path, report, language)
    else:
        parts = len(written) - 1
        terminal.complain(f"the report is large: {written[0]} leads to its {parts} parts.")
    if opening:
        webbrowser.open(written[0].resolve().as_uri())


def _in_parts(path: Path, report: Report, language: str) -> Iterator[str]:
    """Write a large report in parts; give the names of the files, the index first."""
    from reconcile.report.html import index  # noqa: PLC0415 -- not needed to answer --help
    from reconcile.report.view.parts import parts_of  # noqa: PLC0415 -- the same

    parts = parts_of(report)
    if not parts:
        return
    names = [f"part-{number:0{len(str(len(parts)))}}.html" for number in range(1, len(parts) + 1)]
    page = index.render(report, parts, names, language)
    writing.write_file(path.with_name(_INDEX), terminal.in_bytes(page), report)
    yield _INDEX
    for name, part in zip(names, parts, strict=True):
        page = render(part, "html", language=language)
        writing.write_file(path.with_name(name), terminal.in_bytes(page), report)
        yield name


def _index_of_runs(path: Path, report: Report, language: str) -> None:
    """Write the index of a folder that holds pages of several runs, over none but our own."""
    from reconcile.report.html import runs  # noqa: PLC0415 -- not needed to answer --help

    at = path.with_name(_INDEX)
    if os.path.lexists(at) and f"<meta name={runs.INDEX} " not in _head(at):
        return
    told = {each.name: runs.run_of(_head(each)) for each in sorted(path.parent.glob("*.html"))}
    found = {name: run for name, run in told.items() if run}
    if len(found) > 1:
        writing.write_file(at, terminal.in_bytes(runs.render(found, language)), report)
        terminal.complain(f"{at} leads to the {len(found)} reports of its folder.")


def _head(path: Path) -> str:
    """Read the beginning of a file, where a page says what it is; nothing of what is no file."""
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return file.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return ""
