"""rules/ -> typed values: find the folder, decode a file, and say what is wrong with it."""

from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from reconcile.decoding import read_toml
from reconcile.errors import InvalidRules

T = TypeVar("T", bound=msgspec.Struct)


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of every type that a rules file is decoded into: no key goes unnoticed."""


@cache
def rules_folder() -> Path:
    """Find rules/: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    packaged = package / "rules"
    return packaged if packaged.is_dir() else package.parent / "rules"


def read_rules(path: Path, shape: type[T]) -> T:
    """Decode one TOML file of rules; raise InvalidRules with its path and what to mend."""
    return read_toml(path, shape, InvalidRules)
