"""What git ignores, asked of git itself: once a folder, and only inside a work tree.

Git knows its own rules (nested files, the user's global file, what is tracked all the same), asking
costs 4 ms, and subprocess is loaded by the command line anyway; a copy of the rules would not.
"""

import os
from collections.abc import Sequence
from pathlib import Path

_SECONDS = 10
# An index hook in a stranger's repository must not run because we ask what is ignored.
_ASK = ["git", "-c", "core.fsmonitor=false", "check-ignore", "-z", "--stdin"]


def ignored(paths: Sequence[Path], folder: Path) -> frozenset[Path]:
    """Pick those of the paths below a folder that git ignores; none where git cannot say."""
    if not paths or not any((above / ".git").exists() for above in (folder, *folder.parents)):
        return frozenset()
    import subprocess  # noqa: PLC0415 -- of no use outside a work tree

    asked = {os.fsencode(path.relative_to(folder)): path for path in paths}
    try:
        answer = subprocess.run(  # noqa: S603 -- a fixed command; names go in by standard input
            _ASK,
            input=b"".join(name + b"\0" for name in asked),
            cwd=folder,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset(asked[name] for name in answer.stdout.split(b"\0") if name in asked)
