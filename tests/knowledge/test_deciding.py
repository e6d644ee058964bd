import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.errors import InvalidRules
from reconcile.knowledge.deciding import Record, confirm, deny
from reconcile.knowledge.project import Project, load_project

DAY = Record(dt.date(2025, 5, 29), "company site")
FILE = """\
# Who is who at the desk.

[[entity]]  # both sign her letters
names = [
    "Ann Lee",  # as printed
    "Lee An",
]
different = ["Ann Leigh"]
why = \"\"\"
[not a header]
\"\"\"

# House style.
[[allow]]
code = "RC102"
quote = "$52 Billion"
reason = "As printed."

# The harbour.
[[entity]]
names = ["Acme Works"]
# the end
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "rules" / "project.toml"
    path.parent.mkdir()
    path.write_text(FILE, encoding="utf-8")
    return path


def entities(path: Path) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(one.names, one.different) for one in load_project(path).entity]


def test_a_file_that_is_missing_is_made(tmp_path: Path) -> None:
    path = tmp_path / "rules" / "project.toml"
    assert confirm(path, "Ann Lee", "Lee An", DAY)
    assert path.read_text(encoding="utf-8") == (
        '[[entity]]\nnames = ["Ann Lee", "Lee An"]\n'
        'decided = ["2025-05-29: Ann Lee is Lee An (company site)"]\n'
    )


def test_a_new_entity_goes_to_the_end_and_all_else_stays(rules: Path) -> None:
    assert deny(rules, "Bo Dahl", "Bo Dal", Record(dt.date(2025, 5, 29)))
    assert rules.read_text(encoding="utf-8") == (
        f'{FILE}\n[[entity]]\nnames = ["Bo Dahl"]\ndifferent = ["Bo Dal"]\n'
        'decided = ["2025-05-29: Bo Dahl is not Bo Dal"]\n'
    )


def test_a_name_is_added_where_the_other_stands_with_comments_and_order_kept(rules: Path) -> None:
    assert confirm(rules, "A. Lee", "Lee An", DAY)
    after = FILE.replace('    "Lee An",\n', '    "Lee An",\n    "A. Lee",\n').replace(
        '[not a header]\n"""\n',
        '[not a header]\n"""\ndecided = ["2025-05-29: A. Lee is Lee An (company site)"]\n',
    )
    assert rules.read_text(encoding="utf-8") == after


def test_what_is_declared_already_changes_nothing(rules: Path) -> None:
    assert not confirm(rules, "Lee An", "Ann Lee", DAY)
    assert not deny(rules, "Ann Leigh", "Lee An", DAY)
    assert rules.read_text(encoding="utf-8") == FILE


def test_two_entities_become_one_and_its_comments_stay(rules: Path) -> None:
    deny(rules, "Acme Works", "Acme Yard", DAY)
    assert confirm(rules, "Acme Works", "Lee An", DAY)
    assert entities(rules) == [(("Ann Lee", "Lee An", "Acme Works"), ("Ann Leigh", "Acme Yard"))]
    (one,) = load_project(rules).entity
    assert one.decided == (
        "2025-05-29: Acme Works is not Acme Yard (company site)",
        "2025-05-29: Acme Works is Lee An (company site)",
    )
    text = rules.read_text(encoding="utf-8")
    for comment in ("# as printed", "# House style.", "# The harbour.", "# the end"):
        assert comment in text


def test_a_confirmed_alias_can_be_denied_and_a_denied_one_confirmed(rules: Path) -> None:
    assert deny(rules, "Ann Lee", "Lee An", DAY)
    assert entities(rules)[0] == (("Ann Lee",), ("Ann Leigh", "Lee An"))
    assert confirm(rules, "Lee An", "Ann Lee", DAY)
    assert entities(rules)[0] == (("Ann Lee", "Lee An"), ("Ann Leigh",))


def test_the_last_name_to_be_kept_apart_takes_the_list_with_it(rules: Path) -> None:
    assert confirm(rules, "Ann Lee", "Ann Leigh", DAY)
    assert entities(rules)[0] == (("Ann Lee", "Lee An", "Ann Leigh"), ())


def test_a_denial_goes_to_the_entity_that_holds_either_name(rules: Path) -> None:
    assert deny(rules, "Acme Yard", "Acme Works", DAY)
    assert entities(rules)[1] == (("Acme Works",), ("Acme Yard",))


def test_what_is_declared_of_two_and_cannot_be_true_of_one_is_refused(rules: Path) -> None:
    rules.write_text(
        FILE.replace("different", "type = 'person'\ndifferent") + "type = 'organization'\n"
    )
    with pytest.raises(InvalidRules, match="declared with another `type`"):
        confirm(rules, "Ann Lee", "Acme Works", DAY)


@pytest.mark.parametrize("names", [("A", "A"), ("", "A"), ("A", " ")])
@pytest.mark.parametrize("decide", [confirm, deny])
def test_a_decision_needs_two_names(
    rules: Path, names: tuple[str, str], decide: Callable[[Path, str, str, Record], bool]
) -> None:
    with pytest.raises(InvalidRules, match="needs two names that differ"):
        decide(rules, *names, DAY)


def test_entities_that_are_written_otherwise_are_left_alone(rules: Path) -> None:
    rules.write_text("entity = [{names = ['A']}]\n")
    with pytest.raises(InvalidRules, match=r"write each entity as an \[\[entity\]\] table"):
        confirm(rules, "A", "B", DAY)


def test_a_file_that_cannot_be_used_is_not_touched(rules: Path) -> None:
    rules.write_text("[[entity]]\nname = 'A'\n")
    with pytest.raises(InvalidRules, match="unknown key 'name'"):
        confirm(rules, "A", "B", DAY)
    assert rules.read_text() == "[[entity]]\nname = 'A'\n"


def test_a_file_without_a_last_line_end_gets_one(rules: Path) -> None:
    rules.write_text("[[entity]]\nnames = ['A']")
    confirm(rules, "A", "B", Record(dt.date(2025, 5, 29)))
    confirm(rules, "C", "D", Record(dt.date(2025, 5, 29)))
    assert entities(rules) == [(("A", "B"), ()), (("C", "D"), ())]


@given(st.lists(st.tuples(st.booleans(), st.sampled_from("ABCD"), st.sampled_from("ABCD"))))
def test_the_last_decision_on_two_names_is_in_the_file(
    tmp_path_factory: pytest.TempPathFactory, decisions: list[tuple[bool, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("rules") / "project.toml"
    for same, one, two in decisions:
        if one == two:
            continue
        (confirm if same else deny)(path, one, two, DAY)
        project: Project = load_project(path)
        held = [each for each in project.entity if {one, two} & set(each.names)]
        assert any({one, two} <= set(each.names) for each in held) == same
        if not same:
            assert any({one, two} & set(each.different) for each in held)


@pytest.mark.parametrize("name", ["Bad\x1b[31m", "\u202eBob", "Bad\udcff", "A" * 201])
def test_names_of_signs_that_do_not_print_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidRules, match="nothing was written"):
        confirm(tmp_path / "project.toml", name, "Ann Lee", DAY)
    assert not (tmp_path / "project.toml").exists()
