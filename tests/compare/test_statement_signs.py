"""The signs by which a statement is weighed, and what is made of them."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reconcile
from reconcile.beside import laid_out
from reconcile.compare.statements import signs
from reconcile.compare.statements.signs import Signs
from reconcile.knowledge.leaning import Fork, Tree, load_leaning
from reconcile.knowledge.statements import load_statement_file, opposites, same_words, stem_of

EVIDENCE = "The Marden ferry was launched in 1991. Ellis paid $5 million for its engine."


def signs_of(evidence: str, statement: str) -> Signs:
    return signs(*laid_out(evidence, statement))


def test_a_statement_has_no_sign_against_it_beside_itself() -> None:
    values = signs_of(EVIDENCE, EVIDENCE).values
    assert {name: values[name] for name in ("figures_against", "words_missing", "opposed")} == {
        "figures_against": 0,
        "words_missing": 0,
        "opposed": 0,
    }
    assert values["pairs"] == values["beside"] == 1


def test_names_that_the_evidence_lacks_are_told() -> None:
    found = signs_of(EVIDENCE, "It was launched by Corvin in Marden in 1991.")
    assert found.names == ("Corvin",)
    values = found.values
    assert (values["first_name_missing"], values["names_missing"]) == (1, 0)
    assert signs_of(EVIDENCE, "In 1991 Ellis sold it to Corvin.").values["names_missing"] == 1


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        ("The ferry of Marden was paid for by Ada Ellis.", ()),  # a longer name for a known one
        ("It sailed. Later it stopped; Ellis paid.", ()),  # the first word of a sentence
        ("In May the Marden ferry was launched.", ()),  # a month is no name
        ("Its Owner Paid For The New Marden Engine", ()),  # a headline writes all words large
        ("The ferry went to the United Nations.", ("United", "Nations")),
        ("The engine came from Lower Bexby, Dorset.", ("Lower", "Bexby", "Dorset")),
    ],
)
def test_what_is_only_written_like_a_name_is_none(statement: str, names: tuple[str, ...]) -> None:
    assert signs_of(EVIDENCE, statement).names == names


@pytest.mark.parametrize(
    ("evidence", "statement"),
    [
        ("The fleet sailed for the U.N. in 1991.", "The fleet sailed for the United Nations."),
        ("The fleet sailed for the United Nations.", "The fleet sailed for the UN in 1991."),
        ("The Marden Ferry Trust paid.", "Money came from the MFT for it."),
    ],
)
def test_an_acronym_is_the_name_that_it_stands_for(evidence: str, statement: str) -> None:
    assert signs_of(evidence, statement).names == ()


def test_relatives_of_a_word_are_no_missing_words() -> None:
    assert signs_of("They painted the docks.", "The painter owns docks.").missing == ("owns",)


@pytest.mark.parametrize(
    ("evidence", "statement", "opposed"),
    [
        ("He was the youngest captain.", "He was the oldest captain.", ("oldest",)),
        ("The harbour opened on Monday.", "The harbour opened on Friday.", ("Friday",)),
        ("Reviews of the play were mixed.", "Reviews of the play were negative.", ("negative",)),
        ("Sales rose in May.", "Sales fell in May.", ("fell",)),
        ("Sales rose in May.", "Sales climbed in May.", ()),
        ("Sales rose, then fell in May.", "Sales fell in May.", ()),
        ("Sales rose in May. The oldest ship sank.", "The youngest man was saved.", ()),
        ("The harbour opened.", "The oldest harbour opened.", ()),
        ("The crew's wages were unpaid.", "The wages were paid.", ()),  # too short a word to tell
        ("The crew's claims were undisputed.", "The claims were disputed.", ("disputed",)),
        ("The mayor disputed the claims.", "The claims were undisputed.", ("undisputed",)),
        ("Rent rose in the old town. Sales fell in May.", "Sales rose in May.", ("rose",)),
        ("Wages rose, and sales fell in May.", "Wages in the town rose.", ()),
        ("Ada rowed 7 miles on Tuesday and 3 on Friday.", "Ada rowed 3 miles on Friday.", ()),
        ("The grant includes a boat.", "The grant, excluding a boat, is small.", ("excluding",)),
    ],
)
def test_words_of_which_the_evidence_says_the_opposite_are_found(
    evidence: str, statement: str, opposed: tuple[str, ...]
) -> None:
    assert signs_of(evidence, statement).opposed == opposed


@pytest.mark.parametrize(
    ("evidence", "statement", "denied"),
    [
        ("The ferry will sink.", "The ferry will not sink.", 1),
        ("The ferry will never sink.", "The ferry will sink.", 1),
        ("The ferry will never sink.", "The ferry will not sink.", 0),
        ("It will not sink, but burn.", "It will burn.", 0),  # a comma ends what is denied
        ("It will not sink now. It may sink.", "It will sink.", 0),  # both are said
        ("No sailor said more.", "The ferry will sink.", 0),
    ],
)
def test_a_word_that_one_text_alone_denies_is_a_sign(
    evidence: str, statement: str, denied: int
) -> None:
    assert signs_of(evidence, statement).values["denied"] == denied


def test_words_that_tell_who_says_something_are_not_missed() -> None:
    assert signs_of("The ferry sank.", "The ferry sank, officials said.").missing == ()


def test_a_headline_ends_in_no_stop() -> None:
    said = ["Marden ferry sinks", "The Marden ferry sank.", "“The Marden ferry sank.”"]
    assert [signs_of("", one).values["headline"] for one in said] == [1, 0, 0]


def test_every_tree_asks_for_signs_that_there_are() -> None:
    known = signs_of("", "").values.keys()
    leaning = load_leaning()
    names = [tree.name for tree in leaning.tree]
    assert len(set(names)) == len(names)
    assert 0.5 <= leaning.doubt < leaning.sure < 1
    for tree in leaning.tree:
        assert set(asked(tree)) <= known


def asked(node: Fork | float) -> Iterator[str]:
    if isinstance(node, Fork):
        yield node.sign
        yield from (*asked(node.upto), *asked(node.over))


def test_a_tree_answers_by_its_first_question_and_then_by_the_second() -> None:
    tree = Tree(
        name="ships",
        sign="a",
        at=1,
        upto=Fork(sign="b", at=0, upto=1, over=2),
        over=Fork(sign="b", at=5, upto=3, over=4),
    )
    given_ = [
        {"a": 1.0, "b": 0.0},
        {"a": 1.0, "b": 1.0},
        {"a": 2.0, "b": 5.0},
        {"a": 2.0, "b": 6.0},
    ]
    assert [tree.leaning(signs) for signs in given_] == [1, 2, 3, 4]


def test_no_word_stands_for_two_others() -> None:
    groups = load_statement_file("en").same
    words = [word for group in groups for word in group]
    assert len(set(words)) == len(words)


def test_opposites_hold_both_ways() -> None:
    rows, same = opposites("en"), same_words("en")
    for word, found in rows.items():
        for group, others in found:
            assert word in group
            assert not group & others
            for other in others:
                assert any(word in back for _, back in rows[other]), (word, other)
    assert stem_of("fell", same) in rows[stem_of("rose", same)][0][1]


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        (
            "Ellis paid $9 million.",
            "The evidence says “$5 million” where the statement says “$9 million”.",
        ),
        ("Ellis paid $5 million.", "“$5 million” is borne out by “$5 million”."),
        (
            "The ferry was launched.",
            "The evidence speaks of the same, and no figure of it says otherwise.",
        ),
    ],
)
def test_the_reason_is_one_sentence(statement: str, reason: str) -> None:
    assert reconcile.compare(EVIDENCE, statement).reason == reason


def test_figures_that_go_the_other_way_are_contradicted() -> None:
    found = reconcile.compare("Sales rose 5 % in May.", "Sales fell 5 % in May.")
    assert (found.verdict, found.reason) == (
        "contradicted",
        "In the evidence “5 %” goes the other way.",
    )
    assert reconcile.compare("Sales rose 5 %.", "Sales rose less than 6 %.").verdict == "supported"


def test_what_is_turned_round_is_contradicted_though_the_figures_agree() -> None:
    told = "He became the youngest captain of the fleet at 24."
    found = reconcile.compare(told, "At 24 he became the oldest captain of the fleet.")
    assert found.verdict == "contradicted"
    assert found.reason == "The evidence says the opposite of “oldest”."


def test_what_is_not_stated_is_named() -> None:
    assert "30 days" in reconcile.compare(EVIDENCE, "It took 30 days.").reason


def test_other_languages_are_judged_by_figures_alone() -> None:
    found = reconcile.compare("Der Hafen hat 12 Boote.", "Kein Wort stimmt, 12 Boote.", locale="de")
    assert found.verdict == "supported"
    told = reconcile.compare("Der Hafen hat 12 Boote.", "Er hat 13 Boote.", locale="de")
    assert told.verdict == "contradicted"


@given(st.text(max_size=80), st.text(max_size=80))
def test_signs_are_numbers_for_any_text(evidence: str, statement: str) -> None:
    assert all(value == value for value in signs_of(evidence, statement).values.values())  # noqa: PLR0124 -- no NaN
