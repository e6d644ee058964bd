"""Text -> pieces: paragraphs, headings, list items, table rows, in plain text and Markdown.

A piece is what a reader sees as one; its offsets leave out line ends and indents around it, and
the marks of a list, heading or block quotation before it.
"""

import re

from msgspec import Struct

from reconcile.model import Form, Page, Part, Provenance

_RULE = re.compile(r"(?:[-*_=~—–][ \t]*){3,}$")
_HEADING = re.compile(r"#{1,6}(?=[ \t])[ \t]*")
_BULLET = re.compile(r"(?:[-*+•·▪‣◦●○■□►▶]|\d{1,3}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_FENCE = re.compile(r"```|~~~")
_FIELD = re.compile(r"[A-Za-z_][\w -]*:")
_FRONT_LINES = 60
_WIDEST = 120  # no text is broken into lines wider than this
_NARROWEST = 50  # nor narrower
_SENTENCE_END = re.compile(r"[.!?。！？।…:;][\"'”’»)\]*_]*$")


class Piece(Struct):
    """A piece while its provenance is being found out; `gap`: a blank line stands before it."""

    start: int
    end: int
    text: str
    form: Form = "text"
    level: int = 0  # of a Markdown heading
    quoted: bool = False  # within a Markdown block quotation
    gap: bool = False
    linked: bool = False  # all of it is links
    box: int = -1  # the innermost box of the page around it
    silent: bool = False  # the heading of a machine's box, from which nothing is read
    part: Part = "body"
    provenance: Provenance = "human"
    reason: str = "default: nothing says that it is not a person's text"


class _Line(Struct, frozen=True):
    start: int
    text: str
    form: Form
    level: int
    quoted: bool
    indented: bool


def lay(text: str, *, markdown: bool) -> list[Piece]:
    """Cut a text into its pieces, in order of place."""
    pieces: list[Piece] = []
    lines = _lines(text)
    width = _wrap(lines)
    gap = True
    before: _Line | None = None
    for line in lines:
        if not line.text:
            gap, before = True, None
            continue
        if before and _goes_on(pieces[-1].form, before, line, width):
            pieces[-1].end = line.start + len(line.text)
        elif before and line.form == "rule" and _underlines(line, pieces[-1], markdown=markdown):
            pieces[-1].form, pieces[-1].level = "heading", 1 if line.text[0] == "=" else 2
            pieces.append(_piece(line, gap=False))
        else:
            pieces.append(_piece(line, gap=gap))
        gap, before = False, line
    for piece in pieces:
        piece.text = text[piece.start : piece.end]
    return pieces


def lay_page(page: Page, text: str) -> list[Piece]:
    """Take the pieces of a text from the shapes that its markup gives it."""
    return [
        Piece(
            start=shape.start,
            end=shape.end,
            text=text[shape.start : shape.end],
            form=shape.form,
            level=shape.level,
            quoted=shape.quoted,
            gap=shape.gap,
            linked=shape.linked,
            box=shape.box,
            part="caption" if shape.caption else "body",
        )
        for shape in page.shapes
    ]


def _piece(line: _Line, *, gap: bool) -> Piece:
    return Piece(
        start=line.start,
        end=line.start + len(line.text),
        text=line.text,
        form=line.form,
        level=line.level,
        quoted=line.quoted,
        gap=gap,
    )


def _underlines(rule: _Line, piece: Piece, *, markdown: bool) -> bool:
    """Say whether a row of marks makes the line above it a heading."""
    marks = "=-" if markdown else "="
    return piece.form == "text" and rule.text[0] in marks and piece.end - piece.start <= _WIDEST


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    place, fenced = 0, False
    front = _front_matter(text)
    for raw in text.splitlines(keepends=True):
        body = raw.strip()
        start = place + len(raw) - len(raw.lstrip())
        place += len(raw)
        if start < front:
            lines.append(_Line(start, body, "front", 0, quoted=False, indented=False))
        elif _FENCE.match(body):
            fenced = not fenced
            lines.append(_Line(start, body, "code", 0, quoted=False, indented=False))
        elif fenced:
            lines.append(_Line(start, body, "code", 0, quoted=False, indented=False))
        else:
            lines.append(_line(start, body, indented=raw[:1] in " \t　"))
    return lines


def _front_matter(text: str) -> int:
    """Say where a YAML front matter ends; 0 where there is none."""
    lines = text[: _WIDEST * _FRONT_LINES].splitlines(keepends=True)[:_FRONT_LINES]
    if len(lines) < 3 or lines[0].strip() != "---" or not _FIELD.match(lines[1]):  # noqa: PLR2004 -- two fences and a field
        return 0
    end = len(lines[0])
    for line in lines[1:]:
        end += len(line)
        if line.strip() in {"---", "..."}:
            return end
    return 0


def _line(start: int, body: str, *, indented: bool) -> _Line:
    """Read off what a line is by the marks at its beginning."""
    quoted = _QUOTE.match(body)
    if quoted:
        start, body = start + quoted.end(), body[quoted.end() :]
    form: Form = "text"
    level = 0
    if body.startswith("|"):
        form = "table"
    elif _RULE.match(body):
        form = "rule"
    elif found := _HEADING.match(body):
        form, level = "heading", body.index(" ") if " " in body[:7] else 1
        start, body = start + found.end(), body[found.end() :]
    elif found := _BULLET.match(body):
        form = "list"
        start, body = start + found.end(), body[found.end() :]
    elif "\t" in body:
        form = "table"
    return _Line(start, body, form, level, quoted=bool(quoted), indented=indented)


def _wrap(lines: list[_Line]) -> int:
    """Find the width at which a text's lines were broken; 0 where they were not."""
    sizes = [len(line.text) for line in lines if line.form == "text" and line.text]
    widest = max(sizes, default=0)
    full = sum(size > widest * 0.85 for size in sizes)
    return widest if _NARROWEST <= widest <= _WIDEST and full >= 3 else 0  # noqa: PLR2004 -- a habit, not a chance


def _goes_on(form: Form, before: _Line, line: _Line, width: int) -> bool:
    """Say whether a line goes on with the paragraph or list item of the line before it."""
    if line.form != "text" or form not in {"text", "list"} or before.quoted != line.quoted:
        return False
    if form == "list":
        return line.indented
    if _SENTENCE_END.search(before.text) and not width:
        return False
    if len(before.text) >= _NARROWEST * 0.8 and line.text[:1].islower():
        return True
    word = line.text.split(None, 1)[0]
    return bool(width) and len(before.text) + 1 + len(word) > width
