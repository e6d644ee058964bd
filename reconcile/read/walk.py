"""Arguments -> the files they stand for: folders walked, hidden and git-ignored paths left out."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from reconcile.read.ignored import ignored


class Candidate(Struct, frozen=True):
    """A path to read, whether it was named, and what is known to be wrong with it."""

    path: Path
    named: bool
    problem: str | None = None


OUTSIDE = "is a link to a place outside the folder, so it was not followed: name the file itself"
LOOP = "is a link to a folder that holds it, which would never end"
_DENIED = "cannot be listed: permission denied"


def candidates(paths: Sequence[Path], root: Path) -> Iterator[Candidate]:
    """List the files that the arguments stand for; `paths` and `root` are absolute."""
    for path in paths:
        if is_link(path) and not _stays(path, (root, path.parent)):
            yield Candidate(path, named=True, problem=OUTSIDE)
        elif is_folder(path):
            yield from _walk(path, root)
        else:
            yield Candidate(path, named=True, problem=_absence(path))


def is_link(path: Path) -> bool:
    """Say whether a path is a link; one that cannot be seen is none."""
    return os.path.islink(path)  # noqa: PTH114 -- pathlib raises where a folder above is closed


def is_folder(path: Path) -> bool:
    """Say whether a path leads to a folder; one that cannot be seen does not."""
    return os.path.isdir(path)  # noqa: PTH112 -- pathlib raises where a folder above is closed


def _absence(path: Path) -> str | None:
    try:
        path.stat()
    except PermissionError:
        return "cannot be read: permission denied"
    except (OSError, ValueError):
        return "is a link to nothing" if is_link(path) else "does not exist"
    return None


def _walk(folder: Path, root: Path) -> Iterator[Candidate]:
    found = sorted(_below(folder, (root, folder)), key=lambda candidate: candidate.path)
    left_out = ignored([candidate.path for candidate in found], folder)
    kept = [candidate for candidate in found if candidate.path not in left_out]
    if not kept:
        yield Candidate(folder, named=True, problem="holds no file to read")
    yield from kept


def _below(folder: Path, trees: tuple[Path, Path]) -> Iterator[Candidate]:
    """Walk a folder without recursion, so that no depth of folders is too deep."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = list(os.scandir(here))
        except OSError:
            yield Candidate(here, named=True, problem=_DENIED)
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))
            elif found := _file(Path(entry.path), trees, link=entry.is_symlink()):
                yield found


def _file(path: Path, trees: tuple[Path, Path], *, link: bool) -> Candidate | None:
    """Judge what is no folder; a link to a folder inside the tree is walked at its own place."""
    if not link:
        return Candidate(path, named=False)
    if not _stays(path, trees):
        return Candidate(path, named=False, problem=OUTSIDE)
    if not is_folder(path):
        return Candidate(path, named=False, problem=_absence(path))
    holds = path.resolve() in path.parent.resolve().joinpath(path.name).parents
    return Candidate(path, named=False, problem=LOOP) if holds else None


def _stays(link: Path, trees: tuple[Path, Path]) -> bool:
    """Say whether a link's target lies within one of the folders (a loop of links does)."""
    target = Path(os.path.realpath(link))
    return any(target.is_relative_to(os.path.realpath(tree)) for tree in trees)
