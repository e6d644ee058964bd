import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reconcile.knowledge.names import organizations
from reconcile.resolve import match_names


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ann Lindgren", "LINDGREN, Ann"),
        ("Robert Pereira", "Bob Pereira"),
        ("Mohammed Al-Hassan", "Muhammad al Hasan"),
        ("Chen Wenbin", "Wenbin Chen"),
        ("Chen Wenbin", "陈文斌"),
        ("Park Ji-hoon", "Jihoon Park"),
        ("Pavel Orlov", "Павел Орлов"),
        ("Dr. Ann Lindgren", "Ann Lindgren Jr."),
        ("Margaret Lindgren", "Peggie Lindgren"),
        ("Park Ji Hoon", "Park Chi-hun"),
        ("Chen Jen-wen", "陈仁文"),
        ("Chan Ka-man", "陳嘉文"),
        ("Noor Walli Mehrab", "Noor Wali Mehrab"),
        ("Hassan bin Tariq", "حسن بن طارق"),
        ("Mohammed Al-Khalid", "محمد الخالد"),
    ],
)
def test_one_person_in_two_writings(a: str, b: str) -> None:
    assert match_names(a, b, kind="person").probability > 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Eddie Chan", "Maggie Chan"),
        ("Ann Lindgren", "Oskar Lindgren"),
        ("Park Ji-hoon", "Park Ji-myung"),
        ("Sergey Petrovich Orlov", "Sergey Ivanovich Orlov"),
        ("陈文斌", "陈文杰"),
        ("Omar bin Khalid", "Khalid bin Omar"),
        ("Ann R. Lindgren Jr.", "Oskar R. Lindgren Sr."),
    ],
)
def test_two_people(a: str, b: str) -> None:
    assert match_names(a, b, kind="person").probability < 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Brunholt Foods Ltd.", "BRUNHOLT FOODS LIMITED"),
        ("Tarnwick & Orlo", "Tarnwick and Orlo plc"),
        ("Tarnwick Space Research Agency", "TSRA"),
        ("U.S. Department of Rivers", "United States Department of Rivers"),
        ("First Orlo Bank", "1st Orlo Bank"),
        ("Tarnwick Group", "Tarnwick"),
        ("Air Force", "the USAF"),
        ("Société Anonyme Tarnwick", "Tarnwick SA"),
    ],
)
def test_one_organisation_in_two_writings(a: str, b: str) -> None:
    assert match_names(a, b, kind="organization").probability > 0.5


def test_a_countrys_letters_before_an_acronym_tell_nothing_of_names_of_their_own() -> None:
    assert match_names("Arbour Foods", "USAF", kind="organization").probability < 0.5


@pytest.mark.parametrize("parent", ["Tarnwick", "Tarnwick Group", "National Bank of Orlo"])
def test_a_unit_is_never_its_parent(parent: str) -> None:
    words = ("canada", "asia", *organizations().unit_set, *organizations().trade_set)
    pairs = ((f"{parent} {word.title()}", parent) for word in sorted(words))
    joined = [a for a, b in pairs if match_names(a, b, kind="organization").probability >= 0.5]
    assert joined == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tarnwick Textiles Ltd", "Tarnwick Ltd"),
        ("Tarnwick Fund II", "Tarnwick Fund"),
        ("Tarnwick Corp.", "Tarnwick Petroleum Corp."),
    ],
)
def test_two_registered_or_counted_names_are_two_organisations(a: str, b: str) -> None:
    assert match_names(a, b, kind="organization").probability < 0.5


def test_a_bare_name_may_be_short_for_one_with_its_trade_and_legal_form() -> None:
    assert match_names("Tarnwick", "Tarnwick Textiles Inc.", kind="organization").probability > 0.5


def test_a_misspelt_legal_form_is_no_other_name() -> None:
    a, b = "Tarnwick Mills Joint Stock Compan", "Tarnwick Mills Joint Stock Company"
    assert match_names(a, b, kind="organization").probability > 0.5


def test_a_given_name_whose_letters_sound_otherwise_is_left_open() -> None:
    pairs = (("Masayoshi Arimura", "有村正義"), ("Masayoshi Lin", "林正义"), ("Lucy Lin", "林蕾"))
    for a, b in pairs:
        assert 0.5 < match_names(a, b, kind="person").probability < 0.9


def test_a_mans_and_a_womans_form_of_a_family_name_are_two_people() -> None:
    of_one = match_names("Pavel Tarnov", "P. Tarnov", kind="person").bits
    assert match_names("Pavel Tarnov", "P. Tarnova", kind="person").bits < of_one


def test_one_more_initial_beside_other_initials_is_weighed() -> None:
    found = match_names("Ann R. Lindgren", "Ann R. B. Lindgren", kind="person")
    assert "initial_extra" in {item.feature for item in found.evidence}


def test_letters_of_a_name_of_three_words_are_its_initials() -> None:
    found = match_names("ABCL", "Ann Beth Carol Lindgren", kind="person")
    assert "initials" in {item.feature for item in found.evidence}


def test_the_evidence_adds_up_to_the_bits() -> None:
    found = match_names("Robert Pereira", "Bob Pereira", kind="person")
    assert sum(item.weight for item in found.evidence) == pytest.approx(found.bits, abs=0.1)


NAMES = st.one_of(st.text(max_size=30), st.sampled_from(["Ann Lee", "李嘉诚", "이재용", "Wu, Ann"]))


@example(a="", b="\ud7a4", kind="person")  # behind the last Hangul syllable
@given(NAMES, NAMES, st.sampled_from(["person", "organization"]))
def test_matching_is_symmetric_and_never_raises(a: str, b: str, kind: str) -> None:
    forth = match_names(a, b, kind=kind)  # type: ignore[arg-type]  # a literal of the two
    assert forth == match_names(b, a, kind=kind)  # type: ignore[arg-type]  # a literal of the two
    assert 0 <= forth.probability <= 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hassan Darwish", "Hussein Darwish"),
        ("Ivo Petran Jr.", "Ivo Petran Sr."),
        ("Ivo Petran II", "Ivo Petran III"),
    ],
)
def test_other_vowels_or_another_generation_make_two(a: str, b: str) -> None:
    assert match_names(a, b, kind="person").probability < 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Khaled Mansour", "Khalid Mansour"),
        ("Sergei Orlov", "Sergey Orlov"),
        ("Ivo Petran Jr.", "Ivo Petran"),
    ],
)
def test_other_writings_and_a_label_on_one_side_do_not(a: str, b: str) -> None:
    assert match_names(a, b, kind="person").probability > 0.5
