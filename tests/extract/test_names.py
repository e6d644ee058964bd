from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.names import names
from reconcile.knowledge.caseless import LANGUAGES as CASELESS
from reconcile.knowledge.caseless import caseless
from reconcile.knowledge.loading import rules_folder
from reconcile.knowledge.names import NamesExample, people, words
from reconcile.knowledge.unspaced import unspaced
from tests.documents import document

LANGUAGES = sorted(
    path.stem for path in (rules_folder() / "names").glob("??.toml") if path.stem != "no"
)
EXAMPLES = [(language, e) for language in LANGUAGES for e in words(language).examples]
EXAMPLES += [("en", e) for e in people().examples]
EXAMPLES += [("zh", e) for e in unspaced().examples]
EXAMPLES += [(language, e) for language in CASELESS for e in caseless(language).examples]


def found(text: str, language: str = "en") -> list[str]:
    return [f"{name.text} | {name.type}" for name in names(document(text, language=language))]


@pytest.mark.parametrize(("language", "example"), EXAMPLES, ids=lambda case: str(case)[:50])
def test_the_examples_of_the_rules_hold(language: str, example: NamesExample) -> None:
    assert found(example.text, language) == list(example.names)


def test_every_language_has_examples_that_fire_and_that_do_not() -> None:
    for language in LANGUAGES:
        examples = words(language).examples
        assert any(e.names for e in examples)
        assert any(not e.names for e in examples)


def test_names_lose_the_possessive_and_keep_the_honorific() -> None:
    assert found("They met Mr. Okafor’s lawyer at Tarnwick’s office.") == [
        "Mr. Okafor | person",
        "Tarnwick | organization",
    ]


def test_a_word_that_only_opens_a_sentence_is_no_name() -> None:
    assert found("Battery prices fell. Yesterday it rained.") == []


def test_a_common_word_that_is_a_name_elsewhere_is_one_at_the_start() -> None:
    text = "They sued Orchard in May. Orchard denied it."
    assert [name.text for name in names(document(text))] == ["Orchard", "Orchard"]


def test_titles_in_capitals_find_the_names_of_the_body() -> None:
    text = "TARNWICK TO BUY BRUNHOLT FOODS\nOn Monday Tarnwick said it would buy Brunholt Foods."
    assert [name.text for name in names(document(text))] == [
        "TARNWICK",
        "BRUNHOLT FOODS",
        "Tarnwick",
        "Brunholt Foods",
    ]


def test_furniture_markers_and_metadata_give_no_names() -> None:
    text = "Share on Tarnwick\nBrunholt said so.\nBy Tarnwick"
    found_names = names(document(text, parts={0: "furniture", 2: "metadata"}))
    assert [name.text for name in found_names] == ["Brunholt"]


def test_a_name_carries_the_provenance_of_its_block() -> None:
    made = document("Tarnwick grew.", provenances={0: "ai_generated"})
    assert [name.provenance for name in names(made)] == ["ai_generated"]


def test_a_given_name_in_brackets_belongs_to_the_name() -> None:
    assert found("It was signed by Ji-hoon (Jay) Park in Seoul.") == [
        "Ji-hoon (Jay) Park | person",
        "Seoul | place",
    ]


def test_a_native_writing_in_brackets_takes_the_type_of_the_name_before_it() -> None:
    assert found("It was signed by Chen Wenbin (陈文斌) in Berlin.") == [
        "Chen Wenbin | person",
        "陈文斌 | person",
        "Berlin | place",
    ]


def test_amounts_with_currency_codes_are_no_names() -> None:
    assert found("The deal cost CNY380 billion and EUR 5 million, about RM1.9bn.") == []


def test_the_council_is_a_name_where_the_text_has_one_council() -> None:
    text = "The Penmarrow Town Council met on Monday. Then the Council voted."
    assert [name.text for name in names(document(text))] == ["Penmarrow Town Council", "Council"]


def test_a_research_note_comes_from_an_organisation() -> None:
    assert found("A note from Morgan Lindqvist said so.") == ["Morgan Lindqvist | organization"]


@given(st.text(max_size=300))
def test_text_never_raises_and_offsets_slice_back(text: str) -> None:
    made = document(text)
    last = 0
    for name in names(made):
        assert text[name.start : name.end] == name.text
        assert name.start >= last
        last = name.end


@given(
    st.lists(
        st.sampled_from(
            [
                "Ann",
                "Lee",
                "said",
                "of",
                "the",
                "Bank",
                "Dr.",
                "Acme’s",
                "Ltd.",
                "(Jay)",
                "3.5",
                "in",
                "X-1",
                "&",
            ]
        )
    )
)
def test_any_order_of_names_and_words_gives_disjoint_names(parts: list[str]) -> None:
    text = " ".join(parts)
    spans = [name.span for name in names(document(text))]
    assert all(a.end <= b.start for a, b in pairwise(spans))


ZH = (
    "首席执行官陈明远说，天岭新能源将在河内建厂。\n\n天岭计划明年投产，陈明远没有透露细节。\n\n"
    "记者 林小雨 报道"
)
JA = (
    "男子は真島颯太（24）が優勝した。真島颯太選手は天岭製鋼に所属する。\n\n"
    "実行委員長　納富　雅子\n\n"
    "女子はルース・ワンジルが制した。ワンジル選手は二連覇。"
)


def test_chinese_names_are_told_by_the_words_beside_them() -> None:
    assert found(ZH, "zh") == [
        "陈明远 | person", "天岭新能源 | organization", "天岭 | organization", "陈明远 | person",
        "林小雨 | person",
    ]  # fmt: skip


def test_japanese_names_are_told_by_ages_spaces_and_titles() -> None:
    every = found(JA, "ja")
    for name in ("真島颯太", "納富\u3000雅子", "ルース・ワンジル", "ワンジル"):
        assert f"{name} | person" in every
    assert "天岭製鋼 | organization" in every


def test_chinese_text_without_names_gives_none() -> None:
    assert found("今年前三季度，新能源汽车的销量增长了三成，银行贷款也有所增加。", "zh") == []


@given(
    st.text(alphabet="陈明远说，天岭新能源集团的（24）・ルース選手 \n、。首席执行官", max_size=60)
)
def test_no_chinese_or_japanese_text_raises_and_names_do_not_overlap(text: str) -> None:
    every = names(document(text, language="zh"))
    assert all(a.end <= b.start for a, b in pairwise(every))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("| ORTEGA-VALE, Helen | Union Party | 14 |", "ORTEGA-VALE, Helen | person"),
        ("They paid the Orlo Children's Hospice.", "Orlo Children's Hospice | organization"),
        ("She met Ana Prado de Sousa at noon.", "Ana Prado de Sousa | person"),
        ("She chairs the Management Board of Tarnwick SA.", "Tarnwick SA | organization"),
        ("The painter Orla Tessbury (1878-1943) never sold it.", "Orla Tessbury | person"),
        ("Third came Dawe Tessbury (KEN) in 2:11.", "Dawe Tessbury | person"),
        ("It was Tarnwick Inc. Anita Rowe who left.", "Tarnwick Inc. | organization"),
        ("Notes of an interview with Prof A Tessbury by phone.", "Prof A Tessbury | person"),
    ],
)  # fmt: skip
def test_classes_of_names_that_small_words_tell(text: str, name: str) -> None:
    assert name in found(text)


def test_a_word_that_opens_a_sentence_is_a_name_where_it_acts() -> None:
    text = "They met Anita Sang in May. Sang, 27, finished first. Sang is a song."
    assert found(text).count("Sang | person") == 1


def test_furniture_and_metadata_are_read_as_titles_are() -> None:
    text = "Tarnwick Foods Ltd makes bread in Lyon.\n\n© TARNWICK FOODS LTD. Share this"
    every = names(document(text, parts={1: "furniture"}))
    assert [name.text for name in every][-1] == "TARNWICK FOODS LTD."


def test_a_given_name_in_brackets_is_cued() -> None:
    every = names(document("They met Mr. Shen Anran (Annie) in May."))
    assert every[1].text == "Annie"
    assert every[1].cues[-1] == "in brackets"


@pytest.mark.parametrize(
    "text",
    [
        "Readers wrote in. Acme grew.",
        "LISBON, May 2 (Ria Wire) - Regulators met. They spoke.",
        "Agenda: Apologies were noted.",
        "Second-quarter sales rose. Forty-one towns grew.",
        "Eelgrass spread in May. The eelgrass stayed.",
        "It was RESOLVED that the plan be DEFERRED.",
    ],
)
def test_ordinary_words_that_open_a_sentence_or_an_item_name_nobody(text: str) -> None:
    known = {"Acme", "LISBON", "Ria Wire"}
    assert {name.text for name in names(document(text))} <= known


def test_ordinary_words_tied_by_an_ampersand_stand_in_a_name_of_a_title() -> None:
    found = names(document("Harbour & Helm Wins Bigger Prize\n\nThe fleet grew a lot in May."))
    assert "Harbour & Helm" in {name.text for name in found}


def test_kana_in_brackets_are_how_a_han_name_sounds_and_a_firm_is_not() -> None:
    text = "会見で林美玲（リン・メイリン）董事長は語った。"
    text += "優勝は織部颯太選手、2位は佐藤健太選手が優勝。同社副社長は欠席。"
    found = {name.text: name for name in names(document(text, language="ja"))}
    assert "beside 林美玲" in found["リン・メイリン"].cues
    assert found["織部颯太"].type == "person"
    assert "同社副" not in found


def test_a_weekday_that_begins_as_a_family_name_does_is_nobody() -> None:
    assert found("公司周三表示，收入增长。周三说，明天开会。高管表示满意。", "zh") == []


def test_a_dateline_in_capitals_is_no_family_name_and_a_score_no_number_of_a_name() -> None:
    assert "TARNWICK, June 2 | person" not in found("TARNWICK, June 2, 2025 - Rain fell.")
    assert found("Tarnwick Rovers beat Orlo United 3-1 in May.") == [
        "Tarnwick Rovers | organization",
        "Orlo United | organization",
    ]
