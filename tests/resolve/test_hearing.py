from itertools import permutations

import pytest

from reconcile.model import Declared
from tests.documents import document
from tests.resolve.test_resolve import entity, resolved, texts

ZH = document(
    "首席执行官陈明远说，天岭新能源将在河内建厂。天岭新能源没有透露细节。", "zh.txt", language="zh"
)
EN = document("Chief executive Chen Mingyuan of Tianling New Energy spoke.", "en.txt")
RU = document(
    "Генеральный директор Иван Петров выступил. Потом Иван Петров уехал.", "ru.txt", language="ru"
)
ENGLISH = document("Ivan Petrov spoke in May. Later Ivan Petrov left.", "en.txt")
GERMAN = document("Iwan Petrow sprach im Mai. Später ging Iwan Petrow.", "de.txt", language="de")
BOTH = document("Ivan Petrov spoke and Iwan Petrow left in May.", "both.txt")


class TestNamesThatSoundAlike:
    @pytest.mark.parametrize(
        ("native", "latin"), [("陈明远", "Chen Mingyuan"), ("天岭新能源", "Tianling New Energy")]
    )
    def test_are_one_by_inference_with_quotes_and_bits(self, native: str, latin: str) -> None:
        one = entity(resolved(ZH, EN), native)
        assert one.name == latin
        (alias,) = one.aliases
        assert (alias.name, alias.status) == (native, "inferred")
        assert 0.9 < alias.confidence < 1
        sound, prior = alias.evidence
        assert (sound.feature, prior.feature) == ("sound", "prior")
        assert sound.weight > 0 > prior.weight
        assert f"“{native}” (zh.txt:1:" in sound.detail
        assert f"“{latin}” (en.txt:1:" in sound.detail

    def test_stay_apart_where_the_project_says_so(self) -> None:
        apart = Declared(names=("陈明远",), different=("Chen Mingyuan",))
        assert {"陈明远"} in texts(resolved(ZH, EN, declared=(apart,)))

    def test_are_not_inferred_where_both_are_declared(self) -> None:
        said = Declared(names=("陈明远",)), Declared(names=("Chen Mingyuan",))
        assert {"陈明远"} in texts(resolved(ZH, EN, declared=said))

    def test_stay_apart_where_two_bear_the_sound(self) -> None:
        assert {"Иван Петров"} in texts(resolved(RU, ENGLISH, BOTH))

    def test_are_one_in_three_languages(self) -> None:
        one = entity(resolved(RU, ENGLISH, GERMAN), "Иван Петров")
        assert {mention.text for mention in one.mentions} == {
            "Иван Петров",
            "Ivan Petrov",
            "Iwan Petrow",
        }
        assert sorted(alias.name for alias in one.aliases) == ["Iwan Petrow", "Иван Петров"]

    def test_are_the_same_in_any_order(self) -> None:
        found = {repr(resolved(*order).entities) for order in permutations((RU, ENGLISH, GERMAN))}
        assert len(found) == 1

    def test_are_not_joined_through_another_against_the_projects_word(self) -> None:
        apart = Declared(names=("Iwan Petrow",), different=("Ivan Petrov",))
        found = resolved(RU, ENGLISH, GERMAN, declared=(apart,))
        assert not any({"Iwan Petrow", "Ivan Petrov"} <= each for each in texts(found))

    def test_weigh_where_people_work(self) -> None:
        zh = document(
            "天岭新能源首席执行官陈明远表示，将建厂。天岭新能源没有说。", "zh.txt", language="zh"
        )
        one = entity(resolved(zh, EN), "陈明远")
        assert "organization" in {item.feature for item in one.aliases[0].evidence}

    def test_of_other_organisations_are_others(self) -> None:
        zh = document(
            "山河集团首席执行官王芳表示，将建厂。山河集团没有说。", "zh.txt", language="zh"
        )
        en = document("Wang Fang, chief executive of Tarnwick Group, spoke.", "en.txt")
        assert {"王芳"} in texts(resolved(zh, en))


def _of(text: str) -> list[set[str]]:
    return texts(resolved(document(text)))


class TestNamesSideBySide:
    @pytest.mark.parametrize(
        "text",
        [
            "Acme Cloud, a unit of Acme Cloud Group, opened a plant. Acme Cloud grew.",
            "Acme Cloud Group’s subsidiary Acme Cloud opened a plant.",
            "Acme Cloud Group and Acme Cloud opened a plant.",
            "Acme Cloud and its parent, Acme Cloud Group, opened a plant.",
            "Acme Cloud Group owns Acme Cloud. It opened a plant.",
        ],
    )
    def test_of_a_unit_and_its_parent_are_two(self, text: str) -> None:
        assert {"Acme Cloud"} in _of(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Acme Cloud Group opened a plant. Acme Cloud grew.",
            "Acme Cloud Group sold its bank unit, Acme Cloud said.",
            "Acme Cloud Group opened a plant, and in May Acme Cloud grew.",
        ],
    )
    def test_that_are_not_tied_stay_one(self, text: str) -> None:
        assert {"Acme Cloud", "Acme Cloud Group"} in _of(text)


def test_a_hindi_name_is_heard_by_its_consonants() -> None:
    native = document("स्वास्थ्य सचिव अनुराधा राठौड़ ने बताया कि काम शुरू हुआ।", "a.txt", language="hi")
    latin = document("Health secretary Anuradha Rathore spoke in May.", "b.txt")
    assert {"अनुराधा राठौड़", "Anuradha Rathore"} in texts(resolved(native, latin))


def test_too_few_consonants_are_heard_as_nobody() -> None:
    native = document("मंत्री मीरा रे ने बताया कि काम शुरू हुआ।", "a.txt", language="hi")
    latin = document("Minister Mara Roy spoke in May.", "b.txt")
    assert {"Mara Roy"} in texts(resolved(native, latin))
