"""TOML files -> typed values, with a sentence on what to mend where that fails."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from reconcile.errors import ReconcileError

T = TypeVar("T", bound=msgspec.Struct)
_MAX_BYTES = 16 * 2**20  # what is larger was not written by people
_UNKNOWN = re.compile(r"contains unknown field `(?P<key>[^`]*)`(?: - at `\$\.?(?P<place>[^`]*)`)?")
_STEP = re.compile(r"\[[^\]]*\]|[^.\[\]]+")
_TYPO = 60  # percent of likeness above which a name is taken for a misspelling of another


def read_toml(path: Path, shape: type[T], invalid: Callable[[Path, str], ReconcileError]) -> T:
    """Decode a TOML file; raise what `invalid` makes of its path and of what to mend in it."""
    try:
        return msgspec.toml.decode(_bytes(path, invalid), type=shape)
    except OSError as error:
        raise invalid(path, f"cannot be read ({error.strerror}).") from error
    except msgspec.ValidationError as error:
        raise invalid(path, _explain(str(error), shape)) from error
    except RecursionError as error:
        raise invalid(path, "is not valid TOML: nested too deeply.") from error
    except (msgspec.DecodeError, ValueError) as error:
        raise invalid(path, f"is not valid TOML: {error}.") from error


def _bytes(path: Path, invalid: Callable[[Path, str], ReconcileError]) -> bytes:
    """Read a whole file, but nothing that may never end."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise invalid(path, "is a pipe, a socket or a device and not a file.")
    with path.open("rb") as file:
        data = file.read(_MAX_BYTES + 1)
    if len(data) > _MAX_BYTES:
        raise invalid(path, f"is larger than {_MAX_BYTES // 2**20} MB.")
    return data


def nearest(name: str, names: Sequence[str]) -> str:
    """Say which of the valid names a wrong one was meant to be, or list them all."""
    from rapidfuzz import process  # noqa: PLC0415 -- only to explain a mistake

    match = process.extractOne(name, names)
    if match and match[1] >= _TYPO:
        return f"did you mean '{match[0]}'?"
    return f"valid names are {', '.join(names)}."


def _explain(problem: str, shape: type[msgspec.Struct]) -> str:
    if found := _UNKNOWN.search(problem):
        place = found["place"] or ""
        keys = _keys(msgspec.inspect.type_info(shape), _STEP.findall(place))
        within = f" in {place}" if place else ""
        return f"unknown key '{found['key']}'{within}; {nearest(found['key'], keys)}"
    return f"{problem[:1].lower()}{problem[1:]}."


def _keys(info: object, steps: list[str]) -> list[str]:
    """List the keys that are valid at the place the steps lead to, as `["entity", "[0]"]`."""
    if isinstance(info, msgspec.inspect.StructType):
        fields = {field.encode_name: field.type for field in info.fields}
        return _keys(fields[steps[0]], steps[1:]) if steps else sorted(fields)
    rest = steps if isinstance(info, msgspec.inspect.UnionType) else steps[1:]
    return sorted({key for part in _parts(info) for key in _keys(part, rest)})


def _parts(info: object) -> list[object]:
    """List the types that a container or a union is made of."""
    parts: list[object] = []
    for name in ("item_type", "value_type", "types", "item_types"):
        found = getattr(info, name, ())
        parts.extend(found if isinstance(found, tuple) else (found,))
    return parts
