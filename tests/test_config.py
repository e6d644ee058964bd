from pathlib import Path

import pytest

from reconcile.config import DEFAULT_SOURCES, load_settings
from reconcile.errors import InvalidConfig


def test_the_root_is_the_nearest_folder_above_that_configures_us(tmp_path: Path) -> None:
    (tmp_path / "reconcile.toml").write_text('sources = ["far"]')
    (tmp_path / "near").mkdir()
    (tmp_path / "near" / "pyproject.toml").write_text('[tool.reconcile]\nsources = ["texts"]')
    inner = tmp_path / "near" / "a" / "b"
    inner.mkdir(parents=True)
    settings = load_settings(inner)
    assert settings.root == tmp_path / "near"
    assert settings.sources == ("texts",)
    assert settings.configured == tmp_path / "near" / "pyproject.toml"


def test_reconcile_toml_wins_over_pyproject_in_one_folder(tmp_path: Path) -> None:
    (tmp_path / "reconcile.toml").write_text('fail_on = "note"')
    (tmp_path / "pyproject.toml").write_text('[tool.reconcile]\nfail_on = "never"')
    assert load_settings(tmp_path).fail_on == "note"


@pytest.mark.parametrize(
    "other", ["[project]\nname = 'x'", "[project]\nname = 'reconcile'", "not TOML at all ["]
)
def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path, other: str) -> None:
    (tmp_path / "pyproject.toml").write_text(other)
    settings = load_settings(tmp_path)
    assert settings.root == tmp_path
    assert settings.configured is None
    assert settings.sources == DEFAULT_SOURCES
    assert settings.fail_on == "error"
    assert settings.rules is None


def test_project_rules_are_taken_from_their_usual_place(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "project.toml").touch()
    assert load_settings(tmp_path).rules == tmp_path / "rules" / "project.toml"


def test_project_rules_may_be_configured_relative_to_the_root(tmp_path: Path) -> None:
    (tmp_path / "reconcile.toml").write_text('rules = "desk/ours.toml"')
    inner = tmp_path / "inner"
    inner.mkdir()
    assert load_settings(inner).rules == tmp_path / "desk" / "ours.toml"


def test_what_is_given_wins_over_what_is_configured(tmp_path: Path) -> None:
    (tmp_path / "reconcile.toml").write_text('rules = "ours.toml"\nfail_on = "note"')
    settings = load_settings(tmp_path, rules=Path("mine.toml"), fail_on="never")
    assert settings.rules == Path("mine.toml")
    assert settings.fail_on == "never"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('source = ["a"]', "unknown key 'source'; did you mean 'sources'?"),
        ("colour = 1", "unknown key 'colour'; valid names are fail_on, ner, rules, sources."),
        (
            'fail_on = "fatal"',
            "'fatal' is no value for fail_on; valid names are error, never, note, warning.",
        ),
        ("sources = 3", "sources: expected a list, got a whole number."),
        ("sources = [", "is not valid TOML"),
    ],
)
def test_a_mistake_is_named_with_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, problem: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reconcile.toml").write_text(text)
    with pytest.raises(InvalidConfig) as caught:
        load_settings(tmp_path)
    assert str(caught.value).startswith(f"reconcile.toml: {problem}")


def test_a_mistake_in_a_table_of_pyproject_names_the_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.reconcile]\nfail-on = 'note'")
    with pytest.raises(InvalidConfig, match=r"unknown key 'fail-on' in tool.reconcile; did you me"):
        load_settings(tmp_path)


def test_a_folder_that_may_not_be_looked_into_configures_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(_: Path, **__: object) -> None:  # as for all who are not root
        raise PermissionError

    monkeypatch.setattr(Path, "stat", denied)
    monkeypatch.setattr(Path, "open", denied)
    assert load_settings(tmp_path).rules is None
