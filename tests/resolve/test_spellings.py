"""Arabic and Slavic names in the many ways that Latin letters write them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.resolve.spellings import apart, bones, initials
from tests.documents import document
from tests.resolve.test_resolve import resolved, texts

ONE = """
khaled khalid|mohammed muhammad|layla leila|hussein husayn|yusuf yousef|yusuf youssef|sergei sergey
serhiy sergei|oleksandr aleksandr|dmitry dmitri|dmytro dmitry|ahmed ahmad|aleksei alexey|omar umar
said saeed|rashid rachid|volodymyr vladimir|jamal gamal|natalia nataliya|yulia julia|fatima fatma
karim kareem|olena elena|mykola nikolai|zelensky zelenskyy|hnatiuk gnatyuk|tymoshenko timoshenko
al-assad assad|ibrahim ebrahim|oleh oleg|qasim kasem|mikhail mihail|iakov yakov
"""
TWO = """
hassan hussein|hasan hussain|amin amina|hamid hamad|samir samar|mahmoud muhammad|marina maria
karen karin|ivan evan|omar amar|anna anne|lena lina|zhang zheng|said saad|jamil jamal|rashid rashad
meier meyer|hansen hanson|petrov petrova|martin morten|walid khalid|rahimi rahmani|hani hana|li lee
adel adele|igor egor|ruth rut|majid majda|viktor viktoria
"""


def pairs(lines: str) -> list[str]:
    return [pair for line in lines.split("\n") for pair in line.split("|") if pair]


@pytest.mark.parametrize("pair", pairs(ONE))
def test_writings_of_one_name_are_near(pair: str) -> None:
    a, b = pair.split()
    assert apart(a, b) == apart(b, a) <= 2
    assert bones(a)
    assert initials(a) & initials(b)


@pytest.mark.parametrize("pair", pairs(TWO))
def test_two_names_are_endlessly_apart(pair: str) -> None:
    a, b = pair.split()
    assert apart(a, b) == math.inf


@given(st.text(max_size=20), st.text(max_size=20))
def test_words_never_raise_and_are_compared_alike_both_ways(a: str, b: str) -> None:
    assert apart(a, b) == apart(b, a) >= 0


def joined(one: str, other: str) -> bool:
    found = resolved(
        document(f"{one}, the minister of transport, said the bridge opens in May.", "a.txt"),
        document(f"The bridge opens in May, minister {other} told reporters.", "b.txt"),
    )
    return any({one, other} <= names for names in texts(found))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khaled Mansour", "Khalid Mansour"),
        ("Youssef Karam", "Yusuf Karam"),
        ("Sergei Orlov", "Sergey Orlov"),
        ("Oleksandr Bondarenko", "Aleksandr Bondarenko"),
        ("Olena Gnatyuk", "Elena Hnatiuk"),
    ],
)
def test_two_documents_may_write_one_name_in_two_ways(one: str, other: str) -> None:
    assert joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan Darwish", "Hussein Darwish"),
        ("Samir Daher", "Samar Daher"),
        ("Amin Daher", "Amina Daher"),
        ("Karen Ortwin", "Karin Ortwin"),
    ],
)
def test_but_two_names_stay_two(one: str, other: str) -> None:
    assert not joined(one, other)


def test_of_two_writings_beside_each_other_neither_is_the_third() -> None:
    found = resolved(
        document("Salem Karimi met Salim Karimi on Monday.", "a.txt"),
        document("Salem Karimi left.", "b.txt"),
    )
    assert not [names for names in texts(found) if {"Salem Karimi", "Salim Karimi"} <= names]
