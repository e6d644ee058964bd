"""Names that a model of spaCy finds beside those of the rules: the only place that imports it."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import Any, Protocol, cast

from msgspec.structs import replace

from reconcile.errors import InvalidConfig
from reconcile.extract.names import names
from reconcile.knowledge.ner_models import ner_models
from reconcile.model import Block, Document, EntityType, Name

_UNREAD = frozenset(("marker", "furniture", "metadata"))
_CUE = "model"


class _Span(Protocol):
    start_char: int
    end_char: int
    label_: str


class _Parsed(Protocol):
    ents: Sequence[_Span]


Model = Callable[[str], _Parsed]


def names_with_model(document: Document, load: Callable[[str], Model] | None = None) -> list[Name]:
    """Find the names of a document by the rules, and by the model of its language.

    Where both find one, the place is the rules' and so is the type, unless nothing but its being
    capitalised spoke for that. A language without a model has the names of the rules. Raise
    InvalidConfig where spaCy or the model is not installed; nothing is fetched.
    """
    found = names(document)
    language = document.source.language.partition("_")[0].partition("-")[0]
    wanted = ner_models().models.get(language)
    if wanted is None:
        return found
    model = (load or loaded)(wanted)
    told = [name for block in document.blocks for name in _of_block(document, block, model)]
    typed = [_typed(name, told) for name in found]
    taken = sorted((name.start, name.end) for name in typed)
    added = [name for name in told if not _overlaps(name, taken)]
    return sorted([*typed, *added], key=lambda name: (name.start, name.end))


def _of_block(document: Document, block: Block, model: Model) -> Iterable[Name]:
    """Yield the names that the model finds in a block that is read."""
    if block.part in _UNREAD:
        return
    for span in model(document.text[block.start : block.end]).ents:
        kind = ner_models().labels.get(span.label_)
        start, end = block.start + span.start_char, block.start + span.end_char
        if kind is not None and document.text[start:end].strip():
            yield _name(document, block, (start, end), kind)


def _name(document: Document, block: Block, place: tuple[int, int], kind: EntityType) -> Name:
    return Name(
        source=document.source.id,
        start=place[0],
        end=place[1],
        text=document.text[place[0] : place[1]],
        type=kind,
        provenance=block.provenance,
        cues=(_CUE,),
    )


def _typed(name: Name, told: Sequence[Name]) -> Name:
    """Give a name for which nothing spoke the type that the model tells."""
    if name.cues:
        return name
    same = next((one for one in told if (one.start, one.end) == (name.start, name.end)), None)
    return replace(name, type=same.type, cues=(_CUE,)) if same else name


def _overlaps(name: Name, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < name.end and name.start < end for start, end in taken)


@cache
def loaded(wanted: str) -> Model:
    """Load a model that is installed; raise InvalidConfig with what to install where it is not."""
    try:
        spacy: Any = import_module("spacy")
    except ImportError as error:
        raise InvalidConfig(
            "ner = true needs spaCy: install it with pip install 'reconcile[ner]', "
            "or leave ner out."
        ) from error
    try:
        return cast(Model, spacy.load(wanted))
    except OSError as error:
        raise InvalidConfig(
            f"ner = true needs the model {wanted}, which is not installed: install it with "
            f"python -m spacy download {wanted}, or leave ner out."
        ) from error
