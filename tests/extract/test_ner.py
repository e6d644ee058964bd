"""Names that a model finds beside those of the rules, by a small model of our own."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from reconcile import pipeline
from reconcile.config import Settings
from reconcile.errors import InvalidConfig
from reconcile.extract.ner import Model, loaded, names_with_model
from tests.documents import document

FOUND = {"bahnhof": "LOC", "Tarnwick": "PERSON", "Ann Lee": "ORG", "spring": "DATE", " ": "ORG"}


def model(text: str) -> SimpleNamespace:
    at = [(text.find(word), word, label) for word, label in FOUND.items()]
    spans = [
        SimpleNamespace(start_char=start, end_char=start + len(word), label_=label)
        for start, word, label in at
        if start >= 0
    ]
    return SimpleNamespace(ents=spans)


def load(_: str) -> Model:
    return model


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    made = names_with_model(document(text, language=language), load)
    return [(name.text, name.type) for name in made]


def test_a_model_adds_names_and_types_those_for_which_nothing_speaks() -> None:
    text = "In spring she left Tarnwick by the bahnhof with Dr. Ann Lee."
    assert found(text) == [("Tarnwick", "person"), ("bahnhof", "place"), ("Dr. Ann Lee", "person")]


def test_a_language_without_a_model_has_the_names_of_the_rules() -> None:
    assert found("Then Tarnwick grew.", "tlh") == [("Tarnwick", "organization")]


def test_what_is_not_read_gives_no_names() -> None:
    made = document("bahnhof", parts={0: "furniture"})
    assert names_with_model(made, load) == []


def test_a_missing_extra_is_said_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded.cache_clear()
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(InvalidConfig, match=r"pip install 'reconcile\[ner\]'"):
        loaded("en_core_web_sm")


def test_a_missing_model_is_said_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Sequence[str]:
        raise OSError(name)

    loaded.cache_clear()
    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=missing))
    with pytest.raises(InvalidConfig, match="python -m spacy download en_core_web_sm"):
        loaded("en_core_web_sm")


def test_a_project_that_asks_for_it_has_the_names_of_the_model(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    loaded.cache_clear()
    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=load))
    folder = tmp_path
    (folder / "a.txt").write_text("She left by the bahnhof in May, and the others stayed at home.")
    plain = pipeline.check([folder / "a.txt"], settings=Settings(root=folder))
    asked = pipeline.check([folder / "a.txt"], settings=Settings(root=folder, ner=True))
    assert [entity.name for entity in asked.entities] == ["bahnhof"]
    assert plain.entities == ()
    assert plain.digest != asked.digest
