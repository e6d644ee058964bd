"""Titles around names, in many languages: what is read of them, and what is none."""

import pytest

from tests.extract.test_names import found as named
from tests.extract.test_roles import found as held


@pytest.mark.parametrize(
    ("text", "language", "roles"),
    [
        (
            "Secretary of State Joan Ross met Minister for Trade Tom Moss.",
            "en",
            ["Joan Ross | minister", "Tom Moss | trade minister"],
        ),
        ("Attorney General Pam Dole spoke.", "en", ["Pam Dole | attorney general"]),
        ("Head of Policy Joan Lee spoke.", "en", ["Joan Lee | policy head"]),
        ("Dale Friesen, Chief Agronomist, spoke.", "en", ["Dale Friesen | chief agronomist"]),
        ("Battalion Chief Rosa Lind spoke.", "en", ["Rosa Lind | battalion chief"]),
        (
            "Deputy Chief Medical Officer Tom Moss spoke.",
            "en",
            ["Tom Moss | deputy chief medical officer"],
        ),
        (
            "The Acting Returning Officer Joan Lee spoke.",
            "en",
            ["Joan Lee | returning officer"],
        ),
        (
            "Joan Lee, medical officer of health, spoke.",
            "en",
            ["Joan Lee | medical officer"],
        ),
        ("Joan Lee, the engineer in charge, spoke.", "en", ["Joan Lee | chief engineer"]),
        (
            "Rosa Lind, the battalion chief in command, spoke.",
            "en",
            ["Rosa Lind | battalion chief"],
        ),
        (
            "Joan Lee, M.D., Chief Medical Officer of Tarnwick, spoke.",
            "en",
            ["Joan Lee | chief medical officer"],
        ),
        ("Joan Lee, 71, who leads the Tarnwick Trust, spoke.", "en", ["Joan Lee | head"]),
        ("Joan Lee, who led the trial, spoke.", "en", ["Joan Lee | lead author"]),
        (
            "Joan Lee, who heads the city's roads and parks department, spoke.",
            "en",
            ["Joan Lee | head"],
        ),
        ("Contact: Joan Lee, head of mission, Lyon", "en", ["Joan Lee | mission head"]),
        (
            "Sprecherin ist sie nicht, sagte Gesundheitsministerin Anna Weber.",
            "de",
            ["Anna Weber | health minister"],
        ),
        (
            "Le ministre de l’Intérieur Jean Roy et l'ancienne maire Anne Petit sont venus.",
            "fr",
            ["Jean Roy | interior minister", "Anne Petit | mayor"],
        ),
        (
            "L'assessora alla Sanità Giulia Neri ha parlato.",
            "it",
            ["Giulia Neri | health minister"],
        ),
        ("El ministro de Hacienda, Juan Prado, habló.", "es", ["Juan Prado | finance minister"]),
        ("A ministra da Saúde, Marta Sá, falou.", "pt", ["Marta Sá | health minister"]),
        ("Burgemeester Jan de Vries sprak.", "nl", ["Jan de Vries | mayor"]),
        ("Jan Kowal, burmistrz Tarny, mówił.", "pl", ["Jan Kowal | mayor"]),
        ("Мэр Тарнова Анна Рудина уехала.", "ru", ["Анна Рудина | mayor"]),
        ("Губернатор области Олег Рудин уехал.", "ru", ["Олег Рудин | governor"]),
        ("Sağlık Bakanı Ayşe Demir konuştu.", "tr", ["Ayşe Demir | health minister"]),
        ("Finansminister Anna Lind talade.", "sv", ["Anna Lind | finance minister"]),
        ("卫生部长李明远与市长王建国出席。", "zh", ["李明远 | health minister", "王建国 | mayor"]),
        ("三友電機の佐藤誠社長は語った。", "ja", ["佐藤誠 | chief executive"]),
        ("보건복지부 장관 김서연은 떠났다.", "ko", ["김서연 | health minister"]),
        ("قال وزير الداخلية سامي الطرابلسي ذلك.", "ar", ["سامي الطرابلسي | interior minister"]),
        ("स्वास्थ्य मंत्री मीरा तोमर ने कहा।", "hi", ["मीरा तोमर | health minister"]),
    ],
)
def test_a_title_is_read_in_its_language(text: str, language: str, roles: list[str]) -> None:
    assert [" | ".join(line.split(" | ")[:2]) for line in held(text, language)] == roles


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The head of the household, Joan Lee, left.", "en"),
        ("Joan Lee heads home and told the company.", "en"),
        ("Joan Lee, in charge of nothing, left.", "en"),
        ("Директор сказал, что Олег Рудин уехал.", "ru"),
        ("Die Kanzlei und das Ministerium schweigen.", "de"),
    ],
)
def test_other_words_beside_a_name_are_no_title(text: str, language: str) -> None:
    assert not [line for line in held(text, language) if "head |" in line or "director" in line]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Joan Lee succeeded Nils Holm as chair of Tarnwick Group.",
            [
                "Joan Lee | chair | Tarnwick Group | current",
                "Nils Holm | chair | Tarnwick Group | former",
            ],
        ),
        (
            "Joan Lee will succeed Nils Holm as mayor.",
            ["Joan Lee | mayor | - | incoming", "Nils Holm | mayor | - | current"],
        ),
        (
            "Chief executive Nils Holm was replaced by finance chief Joan Lee.",
            [
                "Nils Holm | chief executive | - | former",
                "Joan Lee | chief executive | - | current",
                "Joan Lee | chief financial officer | - | current",
            ],
        ),
        (
            "Joan Lee became mayor in 2020, succeeding Nils Holm.",
            ["Joan Lee | mayor | - | current", "Nils Holm | mayor | - | former"],
        ),
    ],
)
def test_whoever_comes_after_another_holds_the_role(text: str, roles: list[str]) -> None:
    assert sorted(held(text)) == sorted(roles)


@pytest.mark.parametrize(
    "text",
    [
        "Joan Lee followed Nils Holm out of the room as it rained.",
        "The law replaced Nils Holm's draft.",
        "Joan Lee succeeded as Nils Holm looked on.",
    ],
)
def test_nobody_takes_over_what_is_no_role(text: str) -> None:
    assert held(text) == []


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Photo: Anna Weiss/AP.", "en", ["Anna Weiss | person", "AP | organization"]),
        ("Chen's deputy left.", "en", ["Chen | person"]),
        (
            "The U.S. Food and Drug Administration approved it.",
            "en",
            ["U.S. Food and Drug Administration | organization"],
        ),
        ("Peter, our chancellor, left.", "en", ["Peter | person"]),
        ("Jan Kowal spoke on Jan 5.", "en", ["Jan Kowal | person"]),
        (
            "Minera Alta del Sur (MAS) crece.",
            "es",
            ["Minera Alta del Sur | organization", "MAS | organization"],
        ),
        ("El Deportivo Orlo ganó.", "es", ["Deportivo Orlo | organization"]),
        ("Mme la gouverneure Rose Nkolo a signé.", "fr", ["Rose Nkolo | person"]),
        (
            "Selon le Ministère des finances, tout va bien.",
            "fr",
            ["Ministère des finances | organization"],
        ),
        (
            "Das Geld kommt aus dem Lotteriefonds.",
            "de",
            ["Lotteriefonds | organization"],
        ),
        ("Die Universität Tarn teilte das mit.", "de", ["Universität Tarn | organization"]),
        (
            "Ông Nguyễn Văn An và bà Trần Thị Mai gặp nhau.",
            "vi",
            ["Ông Nguyễn Văn An | person", "Trần Thị Mai | person"],
        ),
        ("Kovács János úr beszélt.", "hu", ["Kovács János | person"]),
        (
            "Директор Тарнвикского завода Пётр Лозинский уехал.",
            "ru",
            ["Пётр Лозинский | person"],
        ),
        ("２位の田島郁也（佐賀学園大）が続いた。", "ja", ["田島郁也 | person"]),
        ("田島 郁也が勝った。田島選手は笑った。", "ja", ["田島 郁也 | person", "田島 | person"]),
        ("Ｒｕｔｈ ＣＨＥＢＥＴが２位。", "ja", ["Ｒｕｔｈ ＣＨＥＢＥＴ | person"]),
        ("市长赵明已辞职。", "zh", ["赵明 | person"]),
        (
            "Karadeniz Depo'nun sahibi Nermin Aslan konuştu.",
            "tr",
            ["Karadeniz Depo | organization", "Nermin Aslan | person"],
        ),
    ],
)
def test_names_are_told_from_what_stands_beside_them(
    text: str, language: str, names: list[str]
) -> None:
    assert named(text, language) == names
