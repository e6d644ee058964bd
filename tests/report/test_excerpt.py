from hypothesis import given
from hypothesis import strategies as st

from reconcile.report.excerpt import excerpt, one_line


def test_long_surroundings_are_cut_between_words() -> None:
    text = (
        "one two three four five six seven eight nine TEN eleven twelve thirteen fourteen fifteen"
    )
    assert excerpt(text, text.index("TEN"), text.index("TEN") + 3) == (
        "…five six seven eight nine ",
        "TEN",
        " eleven twelve thirteen…",
    )


def test_writing_without_spaces_is_cut_anyway() -> None:
    before, words, after = excerpt("数" * 100, 50, 51)
    assert (before, words, after) == ("…" + "数" * 28, "数", "数" * 28 + "…")


def test_a_quotation_stays_within_its_own_line() -> None:
    assert excerpt("above\nthe words here\nbelow", 10, 15) == ("the ", "words", " here")


def test_long_words_are_shown_by_their_ends() -> None:
    assert excerpt("a" * 60 + "b" * 60, 0, 120).words == "a" * 40 + " … " + "b" * 40


def test_what_acts_on_a_terminal_is_made_visible() -> None:
    assert one_line("a\r\n\tb\x1b[2J\u202ec\x00") == "a b␛[2J‹U+202E›c␀"


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_any_place_of_any_text_fits_on_one_printable_line(text: str, start: int, end: int) -> None:
    shown = "".join(excerpt(text, start, end))
    assert len(shown.splitlines()) <= 1
    assert "\x1b" not in shown
