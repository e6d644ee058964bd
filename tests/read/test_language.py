"""A few words are enough to tell a language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.read import language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The mill on the river is to reopen in May, its owners said."),
        ("de", "Die alte Mühle am Fluss wird im Mai wieder geöffnet, sagten die Besitzer."),
        ("fr", "Le vieux moulin de la ville rouvre en mai, selon les propriétaires."),
        ("es", "El viejo molino de la ciudad reabrirá en mayo, según los dueños."),
        ("pt", "O velho moinho da cidade não foi vendido e reabre em maio."),
        ("it", "Il vecchio mulino della città riapre a maggio, e non è tutto."),
        ("nl", "De oude molen in de stad wordt in mei heropend, en dat is niet alles."),
        ("sv", "Den gamla kvarnen öppnar i maj, och det är inte allt som har hänt."),
        ("pl", "Stary młyn nad rzeką zostanie otwarty w maju i nie jest to wszystko."),
        ("tr", "Eski değirmen bu yıl mayıs ayında açılacak ve bir müze olacak."),
        ("ru", "Старая мельница на реке откроется в мае, и это не всё."),
        ("zh_Hans", "这个老磨坊将于五月重新开业，业主说。"),
        ("zh_Hant", "這個老磨坊將於五月重新開業，業主說。"),
        ("ja", "古い製粉所は5月に再開すると所有者が発表した。"),
        ("ko", "오래된 방앗간이 5월에 다시 문을 연다."),
        ("hi", "पुरानी चक्की मई में फिर खुलेगी।"),
        ("ar", "تعيد الطاحونة القديمة فتح أبوابها في مايو."),
        ("en", "12 345"),
    ],
)
def test_language(code: str, text: str) -> None:
    assert language(text) == code


def test_some_foreign_names_do_not_change_the_language() -> None:
    assert language("The mayor of 東京 and the mayor of Москва met in the town of Győr.") == "en"


@settings(deadline=None)
@given(st.text())
def test_any_text_has_a_language(text: str) -> None:
    assert language(text)
