"""Paths -> sources: every file that can be read, as text, and a sentence for each that cannot."""

import hashlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct, structs

from reconcile.errors import UnreadableSource
from reconcile.model import Page, Skipped, Source
from reconcile.read.formats import DECODERS, READERS
from reconcile.read.language import language
from reconcile.read.walk import Candidate, candidates, is_folder, is_link

__all__ = ["MAX_BYTES", "Reading", "kind_of", "language", "read", "source_of"]

MAX_BYTES = 64 * 2**20  # a text of that size is a dump and no document


class Reading(Struct, frozen=True, kw_only=True):
    """What was read, in the order of ids, and what was not."""

    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]
    drafts: tuple[str, ...] = ()


def read(paths: Sequence[Path], root: Path, against: Sequence[Path] = ()) -> Reading:
    """Read files, and folders with all that is in them, each file once.

    Where there are paths `against` which the others are checked, those others are drafts. Ids are
    relative to `root`; those of named files outside it to the arguments' common parent. Nothing
    raises: a file that cannot be read is in `skipped`, with a sentence that says why.
    """
    root = _absolute(root)
    named = [_absolute(path) for path in (*paths, *against)]
    checked = [_absolute(path) for path in paths] if against else []
    own = {os.path.realpath(candidate.path) for candidate in candidates(checked, root)}
    drafts: list[str] = []
    sources: dict[str, Source] = {}
    skipped: dict[str, Skipped] = {}
    for name, candidate in _named(_once(candidates(named, root)), named, root):
        try:
            sources[name] = _source(name, candidate)
            drafts += [name] if os.path.realpath(candidate.path) in own else []
        except UnreadableSource as error:
            failed = candidate.named or candidate.path.suffix.lower() in READERS
            failed = failed or candidate.problem is not None
            skipped[name] = Skipped(source=name, reason=error.reason, failed=failed)
    return Reading(
        sources=tuple(sources[name] for name in sorted(sources)),
        skipped=tuple(skipped[name] for name in sorted(skipped)),
        drafts=tuple(sorted(drafts)),
    )


def kind_of(name: str) -> str:
    """Give the media type of a file by its name's ending; plain text where it says nothing."""
    reader = READERS.get(os.path.splitext(name)[1].lower())  # noqa: PTH122 -- a name, no path
    return reader.media_type if reader else "text/plain"


def source_of(id: str, data: bytes, media_type: str = "text/plain") -> Source:  # noqa: A002 -- it is the source's id
    """Make a source of bytes in memory; raise UnreadableSource where they are no text."""
    if media_type not in DECODERS:
        raise UnreadableSource(id, f"is of a kind that is not supported ({media_type})")
    found = DECODERS[media_type](id, data)
    text = found.text if isinstance(found, Page) else found
    if not isinstance(text, str) or not text.strip():
        raise UnreadableSource(id, "is empty")
    sha256 = hashlib.sha256(data).hexdigest()
    if isinstance(found, Page):
        spoken = language(text)
        return structs.replace(found, sha256=sha256, media_type=media_type, language=spoken)
    return Source(id=id, sha256=sha256, media_type=media_type, language=language(text), text=text)


def _absolute(path: Path) -> Path:
    """Write a path in full without following its links, which resolve() would."""
    return Path(os.path.abspath(path))  # noqa: PTH100 -- for that reason


def _once(found: Iterable[Candidate]) -> list[Candidate]:
    """Keep each file once: named before met, in its own place before through a link."""

    def rank(candidate: Candidate) -> tuple[bool, bool, Path]:
        return not candidate.named, is_link(candidate.path), candidate.path

    kept: dict[str, Candidate] = {}
    for candidate in sorted(found, key=rank):
        place = candidate.path if candidate.problem else os.path.realpath(candidate.path)
        kept.setdefault(str(place), candidate)
    return list(kept.values())


def _named(
    found: list[Candidate], arguments: list[Path], root: Path
) -> Iterable[tuple[str, Candidate]]:
    """Give each candidate its id, two of which are never the same."""
    outside = [
        path if is_folder(path) else path.parent for path in arguments if root not in _up(path)
    ]
    common = Path(os.path.commonpath(outside)) if outside else root
    taken: set[str] = set()
    for candidate in sorted(found, key=lambda one: (root not in _up(one.path), one.path)):
        near = root if root in _up(candidate.path) else common
        name = _printable(os.path.relpath(candidate.path, near))
        if name in taken:
            name = _printable(os.path.relpath(candidate.path, root))
        taken.add(name)
        yield name, candidate


def _up(path: Path) -> tuple[Path, ...]:
    return (path, *path.parents)


def _printable(name: str) -> str:
    """Write a path with slashes, and bytes that are no UTF-8 as replacement characters."""
    return os.fsencode(name.replace(os.sep, "/")).decode("utf-8", "replace")


def _source(name: str, candidate: Candidate) -> Source:
    if candidate.problem:
        raise UnreadableSource(name, candidate.problem)
    if not candidate.path.is_file():
        raise UnreadableSource(name, "is a pipe, a socket or a device and not a file")
    reader = READERS.get(candidate.path.suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        raise UnreadableSource(name, f"is of a kind that is not supported (supported: {known})")
    return source_of(name, _bytes(name, candidate.path), reader.media_type)


def _bytes(name: str, path: Path) -> bytes:
    try:
        # Without waiting, should a pipe have come in the file's place.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableSource(name, f"cannot be read: {_strerror(error)}") from error
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 2**20
        raise UnreadableSource(name, f"is larger than {limit} MB: split it into its documents")
    return data


def _strerror(error: OSError) -> str:
    """Say what the system says, without the path."""
    return (error.strerror or "the system gave no reason").lower()
