"""Write an editor's decision on two names into a project's rules, and leave the rest as it is.

tomlkit keeps comments, but moves tables of one name together (0.15) and puts new keys after the
comment of the next table. So it is given one table at a time, and the file keeps its order.
"""

import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
import tomlkit
from tomlkit.items import AbstractTable, Array

from reconcile.errors import InvalidRules
from reconcile.knowledge.project import Declaration, Project, load_project

_LONGEST = 200  # code points of a name
_JOINERS = re.compile("[\u200c\u200d\u00a0]")  # signs within names that do not print
_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)
_ENTITY = re.compile(r"[ \t]*\[\[[ \t]*entity[ \t]*\]\]")


class Record(msgspec.Struct, frozen=True):
    """What is kept beside a decision: its day and, where it is told, what it rests on."""

    date: dt.date
    source: str = ""

    def of(self, name: str, verb: str, other: str) -> str:
        """Write a decision as people read it: "2025-05-29: A is B (the company's site)"."""
        ground = f" ({self.source})" if self.source else ""
        return f"{self.date}: {name} {verb} {other}{ground}"


class _Change(msgspec.Struct, frozen=True, kw_only=True):
    """What becomes of a file's entities: which keeps (None: a new one), and which goes into it."""

    kept: int | None
    names: tuple[str, ...]
    different: tuple[str, ...]
    decided: tuple[str, ...]
    merged: tuple[int, ...] = ()


def confirm(path: Path, name: str, other: str, record: Record) -> bool:
    """Declare that two names mean one entity; say whether the file had to be changed.

    Entities that hold the one and the other become one. Raise InvalidRules where the file cannot
    be used as it stands, or declares of the two what cannot be true of one.
    """
    _told_apart(path, name, other)
    declared = _declared(path)
    holders = [at for at, one in enumerate(declared) if {name, other} & set(one.names)]
    if len(holders) == 1 and {name, other} <= set(declared[holders[0]].names):
        return False
    held = [declared[at] for at in holders]
    for key in ("type", "part_of"):
        if len({getattr(one, key) for one in held} - {None}) > 1:
            raise InvalidRules(path, f"'{name}' and '{other}' are declared with another `{key}`.")
    names = _distinct([*(each for one in held for each in one.names), name, other])
    different = _distinct(each for one in held for each in one.different if each not in names)
    kept = holders[0] if holders else None
    decided = (*(each for one in held for each in one.decided), record.of(name, "is", other))
    _write(
        path,
        _Change(
            kept=kept,
            names=names,
            different=different,
            decided=decided,
            merged=tuple(holders[1:]),
        ),
    )
    return True


def deny(path: Path, name: str, other: str, record: Record) -> bool:
    """Declare that two names mean two entities; say whether the file had to be changed.

    Where they were declared to be one, `other` leaves it. Raise InvalidRules as `confirm` does.
    """
    _told_apart(path, name, other)
    declared = _declared(path)
    for one, two in ((name, other), (other, name)):
        at = next((at for at, each in enumerate(declared) if one in each.names), None)
        if at is not None and two in declared[at].different:
            return False
    decision = record.of(name, "is not", other)
    kept = next((at for at, one in enumerate(declared) if name in one.names), None)
    if kept is None:
        kept = next((at for at, one in enumerate(declared) if other in one.names), None)
        name, other = (name, other) if kept is None else (other, name)
    held = declared[kept] if kept is not None else Declaration(names=(name,))
    names = tuple(each for each in held.names if each != other)
    change = _Change(
        kept=kept,
        names=names,
        different=(*held.different, other),
        decided=(*held.decided, decision),
    )
    _write(path, change)
    return True


def _told_apart(path: Path, name: str, other: str) -> None:
    if not name.strip() or not other.strip() or name == other:
        raise InvalidRules(path, "a decision needs two names that differ; nothing was written.")
    if not all(
        _JOINERS.sub("", one).isprintable() and len(one) <= _LONGEST for one in (name, other)
    ):
        raise InvalidRules(
            path, f"a name is of signs that print, {_LONGEST} at most; nothing was written."
        )


def _declared(path: Path) -> tuple[Declaration, ...]:
    return load_project(path).entity if path.exists() else ()


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _write(path: Path, change: _Change) -> None:
    """Put the change into the file, all at once: a reader sees the old one or the new one."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    after = _changed(path, before, change)
    msgspec.toml.decode(after, type=Project)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(after, encoding="utf-8", newline="")
    os.replace(beside, path.resolve())  # noqa: PTH105 -- says what it does


def _changed(path: Path, text: str, change: _Change) -> str:
    blocks = list(_blocks(text))
    places = [at for at, block in enumerate(blocks) if _ENTITY.match(block)]
    if len(places) != len(_declared(path)):
        raise InvalidRules(path, "write each entity as an [[entity]] table; nothing was written.")
    for merged in change.merged:
        head, tail = _parted(blocks[places[merged]])
        blocks[places[merged]] = _comments(head) + tail
    if change.kept is None:
        end = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
        blocks.append(end + _edited("[[entity]]\n", change))
    else:
        head, tail = _parted(blocks[places[change.kept]])
        blocks[places[change.kept]] = _edited(head, change) + tail
    return "".join(blocks)


def _blocks(text: str) -> Iterator[str]:
    """Part a valid file before each of its headers.

    A line that only looks like one, within a text or a list, leaves what precedes it unfinished.
    """
    start = 0
    for header in _HEADER.finditer(text):
        if header.start() > start and _is_whole(text[start : header.start()]):
            yield text[start : header.start()]
            start = header.start()
    yield text[start:]


def _is_whole(text: str) -> bool:
    try:
        msgspec.toml.decode(text)
    except msgspec.DecodeError:
        return False
    return True


def _parted(block: str) -> tuple[str, str]:
    """Part a table from the blank lines and comments below it, which speak of what follows."""
    lines = block.splitlines(keepends=True)
    end = len(lines)
    while lines[end - 1].lstrip().startswith("#") or not lines[end - 1].strip():
        end -= 1
    return "".join(lines[:end]), "".join(lines[end:])


def _comments(head: str) -> str:
    return "".join(line for line in head.splitlines(keepends=True) if line.lstrip().startswith("#"))


def _edited(head: str, change: _Change) -> str:
    document = tomlkit.parse(head if head.endswith("\n") else f"{head}\n")
    tables = document["entity"]
    assert isinstance(tables, Sequence)
    table = tables[0]
    assert isinstance(table, AbstractTable)
    _list(table, "names", change.names)
    _list(table, "different", change.different)
    _list(table, "decided", change.decided)
    return tomlkit.dumps(document)


def _list(table: AbstractTable, key: str, wanted: Sequence[str]) -> None:
    """Give a list its new members, keeping the places and the comments of those that stay."""
    if not wanted:
        table.pop(key, None)
        return
    if key not in table:
        table[key] = []
    held = table[key]
    assert isinstance(held, Array)
    for each in [each for each in held if each not in wanted]:
        held.remove(each)
    held.extend(each for each in wanted if each not in held)
