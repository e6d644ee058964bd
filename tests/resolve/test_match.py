import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    ],
)
def test_one_person_in_two_writings(a: str, b: str) -> None:
    assert match_names(a, b, kind="person").probability > 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Eddie Chan", "Maggie Chan"),
        ("Ann Lindgren", "Oskar Lindgren"),
        ("Sergey Petrovich Orlov", "Sergey Ivanovich Orlov"),
        ("陈文斌", "陈文杰"),
        ("Omar bin Khalid", "Khalid bin Omar"),
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
    ],
)
def test_one_organisation_in_two_writings(a: str, b: str) -> None:
    assert match_names(a, b, kind="organization").probability > 0.5


@pytest.mark.parametrize("unit", ["Cloud", "Health", "Canada", "Asia", "Bank", "Music", "Capital"])
def test_a_unit_is_never_its_parent(unit: str) -> None:
    assert match_names(f"Tarnwick {unit}", "Tarnwick", kind="organization").probability < 0.5
    assert match_names(f"Tarnwick {unit}", "Tarnwick Group", kind="organization").probability < 0.5


def test_the_evidence_adds_up_to_the_bits() -> None:
    found = match_names("Robert Pereira", "Bob Pereira", kind="person")
    assert sum(item.weight for item in found.evidence) == pytest.approx(found.bits, abs=0.1)


NAMES = st.one_of(st.text(max_size=30), st.sampled_from(["Ann Lee", "李嘉诚", "이재용", "Wu, Ann"]))


@given(NAMES, NAMES, st.sampled_from(["person", "organization"]))
def test_matching_is_symmetric_and_never_raises(a: str, b: str, kind: str) -> None:
    forth = match_names(a, b, kind=kind)  # type: ignore[arg-type]  # a literal of the two
    assert forth == match_names(b, a, kind=kind)  # type: ignore[arg-type]  # a literal of the two
    assert 0 <= forth.probability <= 1
