"""rules/ -> typed values: find the folder, decode a file, and say what is wrong with it."""

import re
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from reconcile.errors import InvalidRules

T = TypeVar("T", bound=msgspec.Struct)
_UNKNOWN = re.compile(r"contains unknown field `(?P<key>[^`]*)`(?: - at `\$\.?(?P<place>[^`]*)`)?")


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
    try:
        return msgspec.toml.decode(path.read_bytes(), type=shape)
    except OSError as error:
        raise InvalidRules(path, f"cannot be read ({error.strerror}).") from error
    except msgspec.ValidationError as error:
        raise InvalidRules(path, _explain(str(error), shape)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
        raise InvalidRules(path, f"is not valid TOML: {error}.") from error


def _explain(problem: str, shape: type[msgspec.Struct]) -> str:
    if found := _UNKNOWN.search(problem):
        place = f" in {found['place']}" if found["place"] else ""
        return (
            f"unknown key '{found['key']}'{place}; {_nearest(found['key'], _field_names(shape))}."
        )
    return f"{problem[:1].lower()}{problem[1:]}."


def _nearest(key: str, names: list[str]) -> str:
    from rapidfuzz import process  # noqa: PLC0415 -- only to explain a mistake

    match = process.extractOne(key, names)
    if match and match[1] >= 60:  # noqa: PLR2004 -- a typo, rather than another word
        return f"did you mean '{match[0]}'?"
    return f"valid keys are {', '.join(names)}"


def _field_names(shape: type[msgspec.Struct]) -> list[str]:
    """List the keys of a shape and of every shape within it."""
    found: dict[str, None] = {}
    _collect(msgspec.inspect.type_info(shape), found, set())
    return sorted(found)


def _collect(info: object, found: dict[str, None], seen: set[type]) -> None:
    if isinstance(info, msgspec.inspect.StructType):
        if info.cls in seen:
            return
        seen.add(info.cls)
        found.update(dict.fromkeys(field.encode_name for field in info.fields))
        for field in info.fields:
            _collect(field.type, found, seen)
    for name in ("item_type", "value_type", "types", "item_types"):
        parts = getattr(info, name, ())
        for part in parts if isinstance(parts, tuple) else (parts,):
            _collect(part, found, seen)
