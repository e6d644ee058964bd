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
_ENUM = re.compile(r"Invalid enum value '(?P<value>.*)' - at `\$\.?(?P<place>[^`]*)`", re.DOTALL)
_SHAPE = re.compile("`([a-z]+)`")
_SHAPES = {"array": "a list", "object": "a table", "str": "a string", "int": "a whole number"}
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
    except UnicodeDecodeError as error:
        raise invalid(path, "is not valid UTF-8; save it as UTF-8.") from error
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
    """Say what msgspec found wrong in the words of the file, and what is right there."""
    if found := _UNKNOWN.search(problem):
        place = found["place"] or ""
        keys = sorted({key for info in _at(shape, place) for key in _fields(info)})
        within = f" in {place}" if place else ""
        return f"unknown key '{found['key']}'{within}; {nearest(found['key'], keys)}"
    if found := _ENUM.search(problem):
        value, place = found["value"], found["place"]
        values = [str(one) for info in _at(shape, place) for one in getattr(info, "values", ())]
        return f"'{value}' is no value for {place}; {nearest(value, values)}"
    told, _, place = problem.removesuffix("`").partition(" - at `$")
    if told.startswith("Expected"):
        told = _SHAPE.sub(lambda one: _SHAPES.get(one[1], one[0]), told)
    return f"{place.removeprefix('.')}: {_small(told)}." if place else f"{_small(told)}."


def _small(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"


def _at(shape: type[msgspec.Struct], place: str) -> list[object]:
    """List the types that may stand at a place, as `entity[0].names`."""
    found: list[object] = [msgspec.inspect.type_info(shape)]
    for step in (*_STEP.findall(place), None):
        while any(isinstance(info, msgspec.inspect.UnionType) for info in found):
            found = [part for info in found for part in _alternatives(info)]
        if step is not None:
            found = [below for info in found for below in _below(info, step)]
    return found


def _alternatives(info: object) -> Sequence[object]:
    return info.types if isinstance(info, msgspec.inspect.UnionType) else [info]


def _below(info: object, step: str) -> Sequence[object]:
    return [_fields(info)[step]] if step in _fields(info) else _parts(info)


def _fields(info: object) -> dict[str, object]:
    if not isinstance(info, msgspec.inspect.StructType):
        return {}
    return {field.encode_name: field.type for field in info.fields}


def _parts(info: object) -> list[object]:
    """List the types that a container is made of."""
    parts: list[object] = []
    for name in ("item_type", "value_type", "item_types"):
        found = getattr(info, name, ())
        parts.extend(found if isinstance(found, tuple) else (found,))
    return parts
