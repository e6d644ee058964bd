import datetime as dt
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.extract.names import names
from reconcile.extract.roles import roles
from reconcile.knowledge.names import PairExample, organizations
from reconcile.model import Declared, Document, Entity, Name, Part, Provenance, Resolution
from reconcile.resolve import entities_by_place, resolve
from reconcile.resolve.structure import organization
from tests.documents import document

SEEDS = Path(__file__).parents[2] / "seeds"
FURNITURE = ("Caixin", "Published", "00:00", "Listen", "loading", "You've", "VIEW", "Unlock",
             "Subscribe", "Share", "Open We", "DIGEST", "Digest", "AI gen", "SUBS", "NEWS", "Get",
             "We ‘", "Manage", "PODCAST", "Explore")  # fmt: skip


def resolved(*documents: Document, declared: tuple[Declared, ...] = ()) -> Resolution:
    found = [name for one in documents for name in names(one)]
    held = [
        role
        for one in documents
        for role in roles(one, [name for name in found if name.source == one.source.id])
    ]
    return resolve(documents, found, held, declared)


def entity(resolution: Resolution, text: str) -> Entity:
    (found,) = [e for e in resolution.entities if any(m.text == text for m in e.mentions)]
    return found


def texts(resolution: Resolution) -> list[set[str]]:
    return [{mention.text for mention in e.mentions} for e in resolution.entities]


def seed(start: str, published: dt.date) -> Document:
    (path,) = SEEDS.glob(f"{start}*")
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line]
    parts: dict[int, Part] = {
        n: "furniture" for n, x in enumerate(lines) if x.startswith(FURNITURE)
    }
    parts |= {n: "headline" for n, x in enumerate(lines) if x.startswith("Alibaba Cloud Goes")}
    starts = [n for n, x in enumerate(lines) if x.startswith("Explore")]
    ai: dict[int, Provenance] = {n: "ai_generated" for s in starts for n in range(s, len(lines))}
    return document(text, path.name, published=published, parts=parts, provenances=ai)


@pytest.fixture(scope="module")
def seeds() -> Resolution:
    return resolved(seed("000", dt.date(2025, 5, 29)), seed("003", dt.date(2025, 5, 23)))


class TestSeeds:
    def test_eddie_wu_is_wu_yongming_by_inference(self, seeds: Resolution) -> None:
        wu = entity(seeds, "Eddie Wu")
        assert wu is entity(seeds, "Wu Yongming")
        assert wu.type == "person"
        (alias,) = wu.aliases
        assert (alias.name, alias.status) == ("Eddie Wu", "inferred")
        assert 0.9 < alias.confidence < 1
        features = {item.feature: item for item in alias.evidence}
        assert {"surname", "name_order", "given_names", "head_of_organization", "shared_phrase",
                "days", "prior"} == features.keys()  # fmt: skip
        assert "unified global cloud network" in features["shared_phrase"].detail
        assert "Alibaba Cloud’s CEO Eddie Wu" in features["head_of_organization"].detail
        assert "6 days" in features["days"].detail
        assert any("Joe Tsai" in rival for rival in alias.rivals)

    def test_joe_tsai_and_liu_xiangyang_are_others(self, seeds: Resolution) -> None:
        assert {"Joe Tsai"} in texts(seeds)
        assert {"Liu Xiangyang"} in texts(seeds)

    def test_the_unit_is_part_of_the_group_and_not_the_group(self, seeds: Resolution) -> None:
        group, unit = entity(seeds, "Alibaba Group"), entity(seeds, "Alibaba Cloud")
        assert {m.text for m in group.mentions} == {"Alibaba Group", "Alibaba"}
        assert {m.text for m in unit.mentions} == {"Alibaba Cloud"}
        assert (unit.id, unit.part_of, group.part_of) == ("alibaba-cloud", "alibaba-group", None)

    def test_short_forms_are_their_groups(self, seeds: Resolution) -> None:
        assert {"GAC Group", "GAC"} in texts(seeds)
        assert {"Midea Group", "Midea"} in texts(seeds)

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("organization", "Nvidia|DeepSeek|OpenAI|Meta|Morgan Stanley|South China Morning Post"),
            ("place", "Japan|Mexico|Thailand|South Korea|China|U.S.|Europe"),
            ("product", "Qwen 2.5|GPT-4o|DeepSeek-V3|Llama-3.1-405B|H20|R1|Qwen 3"),
        ],
    )
    def test_types(self, seeds: Resolution, kind: str, expected: str) -> None:
        for text in expected.split("|"):
            assert entity(seeds, text).type == kind

    def test_events_and_boxes_are_no_entities(self, seeds: Resolution) -> None:
        words = {word for found in texts(seeds) for text in found for word in text.split()}
        assert not words & {"Summit", "Hub", "Digest", "May", "CEO", "AI", "Chinese"}

    def test_the_company_is_whom_the_text_is_about(self, seeds: Resolution) -> None:
        by_text = {(place.source[:3], place.start): place.entity for place in seeds.references}
        sources = {path.name: path.read_text(encoding="utf-8") for path in SEEDS.iterdir()}
        said = [
            (sources[r.source][r.start : r.end + 24].strip(), r.entity) for r in seeds.references
        ]
        assert by_text
        assert ("The company currently operates 87", "alibaba-group") in [
            (text[:33], target) for text, target in said
        ]
        assert any(t.startswith("Alibaba’s cloud unit") and e == "alibaba-cloud" for t, e in said)
        assert any(t.startswith("The unit") and e == "alibaba-cloud" for t, e in said)
        assert any(t.startswith("the company around") and e == "nvidia" for t, e in said)


def test_the_order_of_the_sources_changes_nothing() -> None:
    made = [
        document("Ann Lindgren leads Tarnwick Group.", "a.txt"),
        document("Tarnwick hired Lindgren. Tarnwick Cloud grew.", "b.txt"),
        document("A. Lindgren left Brunholt plc.", "c.txt"),
    ]
    results = {str(resolved(*order)) for order in permutations(made)}
    assert len(results) == 1


def test_a_surname_joins_the_only_one_who_bears_it() -> None:
    found = resolved(document("Sunita Pereira spoke. Mr. Smith listened. Pereira left."))
    assert {"Sunita Pereira", "Pereira"} in texts(found)


def test_two_people_with_one_surname_stay_two_and_the_surname_alone_is_neither() -> None:
    text = "Ravindra Pereira met Anil Pereira. Pereira left."
    assert texts(resolved(document(text))) == [{"Anil Pereira"}, {"Pereira"}, {"Ravindra Pereira"}]


def test_a_title_tells_two_people_apart() -> None:
    text = "Sunita Pereira met Anil Pereira. Ms. Pereira left, Mr. Pereira stayed."
    assert texts(resolved(document(text))) == [
        {"Anil Pereira", "Mr. Pereira"},
        {"Sunita Pereira", "Ms. Pereira"},
    ]


def test_initials_and_short_given_names_are_inferred_across_documents() -> None:
    found = resolved(
        document("Theodor Lindgren spoke to reporters.", "a.txt"),
        document("T. Lindgren said no.", "b.txt"),
        document("Later Theo Lindgren said yes.", "c.txt"),
    )
    one = entity(found, "Theodor Lindgren")
    assert {m.text for m in one.mentions} == {"Theodor Lindgren", "T. Lindgren", "Theo Lindgren"}
    assert {alias.status for alias in one.aliases} == {"inferred"}


def test_successive_holders_of_a_post_are_not_one() -> None:
    found = resolved(
        document(
            "Tarnwick chief executive Maggie Wu spoke.", "a.txt", published=dt.date(2020, 1, 1)
        ),
        document(
            "Tarnwick chief executive Eddie Wu spoke.", "b.txt", published=dt.date(2020, 1, 2)
        ),
    )
    assert entity(found, "Maggie Wu") is not entity(found, "Eddie Wu")


def test_a_document_that_names_both_keeps_them_apart() -> None:
    found = resolved(
        document("Tarnwick chief executive Eddie Wu met Wu Yongming.", "a.txt"),
        document("Tarnwick chief executive Wu Yongming spoke.", "b.txt"),
    )
    assert entity(found, "Eddie Wu") is not entity(found, "Wu Yongming")


def test_the_inference_abstains_between_two_that_fit() -> None:
    found = resolved(
        document("Tarnwick chief executive Eddie Wu spoke.", "a.txt"),
        document("Tarnwick chief executive Wu Yongming met Tarnwick chairman Wu Weimin.", "b.txt"),
    )
    assert {"Eddie Wu"} in texts(found)


PAIR = (
    document("Tarnwick chief executive Eddie Wu spoke.", "a.txt"),
    document("Tarnwick chief executive Wu Yongming spoke.", "b.txt"),
)


def test_what_is_declared_is_declared() -> None:
    ruling = Declared(names=("Wu Yongming", "Eddie Wu"), type="person")
    one = entity(resolved(*PAIR, declared=(ruling,)), "Eddie Wu")
    assert [(a.name, a.status, a.confidence) for a in one.aliases] == [
        ("Eddie Wu", "declared", 1.0)
    ]
    assert one.name == "Wu Yongming"


def test_different_wins_over_inference_and_over_the_text() -> None:
    ruling = Declared(names=("Wu Yongming",), different=("Eddie Wu",))
    assert {"Eddie Wu"} in texts(resolved(*PAIR, declared=(ruling,)))
    ruling = Declared(names=("Tarnwick Group",), different=("Tarnwick",))
    text = document("Tarnwick Group grew. Tarnwick shrank.")
    assert texts(resolved(text, declared=(ruling,))) == [{"Tarnwick"}, {"Tarnwick Group"}]


def test_a_declared_whole_is_obeyed() -> None:
    rulings = (
        Declared(names=("Orlo Foods",), part_of="Brunholt"),
        Declared(names=("Brunholt",), type="organization"),
    )
    found = resolved(document("Orlo Foods grew. Then Brunholt sold it."), declared=rulings)
    assert entity(found, "Orlo Foods").part_of == entity(found, "Brunholt").id


def test_a_native_writing_in_brackets_is_the_name_before_it() -> None:
    found = resolved(document("It was signed by Chen Wenbin (陈文斌) in Berlin."))
    assert {"Chen Wenbin", "陈文斌"} in texts(found)


def test_an_acronym_in_brackets_is_the_name_before_it() -> None:
    found = resolved(document("The Tarnwick Space Agency (TSA) grew. In May TSA shrank."))
    assert {"Tarnwick Space Agency", "TSA"} in texts(found)


def test_names_that_clash_get_their_type() -> None:
    found = resolved(document("In Paris, Dr. Paris spoke."))
    assert [e.id for e in found.entities] == ["paris-person", "paris-place"]


def test_other_writings_of_a_country_are_one_place() -> None:
    found = resolved(document("The U.S. and the United States and the U.K. agreed."))
    assert {"U.S.", "United States"} in texts(found)


@pytest.mark.parametrize("example", organizations().examples, ids=str)
def test_the_examples_of_wholes_and_parts_hold(example: PairExample) -> None:
    found = resolved(document(f"Then {example.a} grew. Later {example.b} shrank."))
    a, b = entity(found, example.a), entity(found, example.b)
    told = "same" if a is b else "part" if a.part_of == b.id else "apart"
    assert told == example.relation


def test_legal_forms_and_diacritics_do_not_tell_names_apart() -> None:
    keys = {organization(text).key for text in ("Nestholm S.A.", "NESTHOLM SA", "The Nesthólm")}
    assert keys == {"nestholm"}


def test_places_of_entities_are_in_order() -> None:
    found = resolved(document("Tarnwick grew. The company shrank."))
    assert [(span.start, target) for span, target in entities_by_place(found)["a.txt"]] == [
        (0, "tarnwick"),
        (15, "tarnwick"),
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=120), min_size=1, max_size=3))
def test_text_never_raises_and_mentions_are_what_stands_there(parts: list[str]) -> None:
    made = [document(f"Tarnwick {text}", f"{number}.txt") for number, text in enumerate(parts)]
    found = resolved(*made)
    by_source = {one.source.id: one.text for one in made}
    for one in found.entities:
        for mention in one.mentions:
            assert by_source[mention.source][mention.start : mention.end] == mention.text
    assert len({one.id for one in found.entities}) == len(found.entities)


def test_a_name_that_others_use_by_itself_is_not_short_for_a_longer_one() -> None:
    found = resolved(
        document("Tarnwick Orchards grew. Tarnwick shrank.", "a.txt"),
        document("Then Tarnwick grew.", "b.txt"),
        document("Later Tarnwick shrank.", "c.txt"),
    )
    assert {"Tarnwick"} in texts(found)
    assert {"Tarnwick Orchards"} in texts(found)


def test_a_short_form_of_another_document_is_inferred() -> None:
    found = resolved(
        document("Skelbrand Cells AB grew.", "a.txt"), document("Then Skelbrand shrank.", "b.txt")
    )
    (alias,) = entity(found, "Skelbrand").aliases
    assert (alias.name, alias.status) == ("Skelbrand", "inferred")


def test_a_short_form_between_a_firm_and_a_unit_stays_apart() -> None:
    found = resolved(
        document("Skelbrand Cells AB grew. Skelbrand Cloud shrank.", "a.txt"),
        document("Then Skelbrand shrank.", "b.txt"),
    )
    assert {"Skelbrand"} in texts(found)


def test_the_ministry_points_at_the_ministry() -> None:
    found = resolved(document("Tarnwick sued the Ministry of Rivers. The ministry lost."))
    assert [r.entity for r in found.references] == ["ministry-of-rivers"]


def test_nobody_in_particular_is_no_reference() -> None:
    assert resolved(document("Ann Lindgren spoke. The company grew.")).references == ()
    text = "Tarnwick grew. " + "It rained. " * 6 + "The company grew."
    assert resolved(document(text)).references == ()


def test_the_outlet_that_reports_is_not_the_company() -> None:
    text = "The Orlo Post reported that Tarnwick grew. The company shrank."
    assert [r.entity for r in resolved(document(text)).references] == ["tarnwick"]


def test_a_short_form_is_no_ones_between_a_unit_and_a_whole_named_later() -> None:
    text = "Skelbrand Cloud grew. Skelbrand shrank. It belongs to Skelbrand Group."
    assert {"Skelbrand"} in texts(resolved(document(text)))
    text = "Skelbrand Cloud grew. Skelbrand sold Skelbrand Cloud. They praised Skelbrand Group."
    assert {"Skelbrand", "Skelbrand Group"} in texts(resolved(document(text)))


class TestWhoIsMeant:
    def test_a_surname_means_the_one_whom_the_text_has_named_by_then(self) -> None:
        text = (
            "Derek Tessbury, 54, was jailed. Mr. Tessbury kept the books, the court heard.\n\n"
            "His wife, Karen Tessbury, 51, was fined. Later Tessbury was seen outside."
        )
        found = resolved(document(text))
        assert [m.text for m in entity(found, "Derek Tessbury").mentions] == [
            "Derek Tessbury",
            "Mr. Tessbury",
        ]
        assert entity(found, "Tessbury").name == "Tessbury"  # the second may be either

    def test_a_surname_keeps_its_meaning_while_nobody_else_is_named(self) -> None:
        text = (
            "Derek Tessbury was jailed. In May Tessbury kept the books.\n\nHis wife, Karen "
            "Tessbury, was fined. It was Derek Tessbury who paid. In June Tessbury was seen."
        )
        found = resolved(document(text))
        derek = [m.text for m in entity(found, "Derek Tessbury").mentions]
        assert derek.count("Tessbury") == 2

    def test_a_surname_in_the_story_is_not_the_reporters(self) -> None:
        text = "By Hannah Tessbury\n\nThe clerk, Mr. Tessbury, said the road was closed."
        found = resolved(document(text, parts={0: "byline"}, provenances={0: "metadata"}))
        assert {"Hannah Tessbury"} in texts(found)

    def test_names_in_brackets_after_a_name_are_its_own(self) -> None:
        a = document("The chairman, Shen Anran (Annie), spoke. Shen Guowei (William Shen) left.")
        b = document("Annie Shen spoke on Monday in Lyon.", "b.txt")
        found = resolved(a, b)
        assert {"Shen Guowei", "William Shen"} in texts(found)
        assert entity(found, "Annie") is entity(found, "Shen Anran")

    def test_a_name_is_one_in_two_scripts(self) -> None:
        text = "首席执行官陈明远说，天岭新能源将在河内建厂。天岭新能源没有透露细节。"
        zh = document(text, "zh.txt", language="zh")
        en = document("Chief executive Chen Mingyuan of Tianling New Energy spoke.", "en.txt")
        found = resolved(zh, en)
        assert {"陈明远", "Chen Mingyuan"} in texts(found)

    def test_short_forms_of_chinese_firms_are_theirs(self) -> None:
        text = "天岭新能源将在河内建厂。天岭新能源没有透露细节。天岭计划明年投产。"
        found = resolved(document(text, language="zh"))
        assert texts(found) == [{"天岭新能源", "天岭"}]

    def test_an_acronym_that_one_document_defines_is_known_in_another(self) -> None:
        a = document("The jet went to Liran Airlines (LIA) in May. In June LIA flew it.")
        b = document("Shares of LIA rose in London, and LIA said little more.", "b.txt")
        assert {m.source for m in entity(resolved(a, b), "Liran Airlines").mentions} == {
            "a.txt",
            "b.txt",
        }

    def test_a_name_that_several_documents_shorten_alike_is_the_short_one(self) -> None:
        full = [
            document(
                f"Tarnwick Computer opened shop {n} in Lyon. In May Tarnwick closed it.", f"{n}.txt"
            )
            for n in range(3)
        ]
        short = [document("Shares of Tarnwick rose in May.", f"s{n}.txt") for n in range(5)]
        found = resolved(*full, *short)
        assert {"Tarnwick Computer", "Tarnwick"} in texts(found)


def told(*people: str) -> list[set[str]]:
    """Resolve documents of which each names one person, and nothing else."""
    documents = [document(f"{text} spoke.", f"{n}.txt") for n, text in enumerate(people)]
    found = [
        Name(source=one.source.id, start=0, end=len(text), text=text, type="person")
        for one, text in zip(documents, people, strict=True)
    ]
    return texts(resolve(documents, found, []))


class TestInitials:
    def test_a_middle_initial_that_one_document_writes_parts_nobody(self) -> None:
        many = ["Omar Pereira", "Eva Orlov", "Jan Visser", "Ida Brandt"] * 3
        assert {"Ann R. Lindgren", "Ann Lindgren"} in told("Ann R. Lindgren", "Ann Lindgren", *many)

    def test_two_middle_initials_are_two_people(self) -> None:
        found = told("Ann R. Lindgren", "Ann Lindgren", "Ann T. Lindgren")
        assert not any({"Ann R. Lindgren", "Ann T. Lindgren"} <= one for one in found)
        assert {"Ann Lindgren"} in found

    def test_an_initial_alone_is_no_given_name(self) -> None:
        assert {"A. Lindgren"} in told("A. Lindgren", "Ann Lindgren", "Amy Lindgren")


def test_a_headline_means_the_one_who_is_named_first_below_it() -> None:
    text = (
        "Orlo holds the seat\n\nAnn Orlo won. Her husband, Nils Orlo, had held it. Ann Orlo spoke."
    )
    assert {"Ann Orlo", "Orlo"} in texts(resolved(document(text)))


def test_a_woman_may_be_called_chairman() -> None:
    full = document("Tarnwick chairman Helen Orlo spoke.", "a.txt", published=dt.date(2025, 5, 1))
    short = document("Then Orlo, the chairman, left.", "b.txt", published=dt.date(2025, 5, 1))
    assert {"Helen Orlo", "Orlo"} in texts(resolved(full, short))


class TestNamesOfPeopleAndFirms:
    WOMAN = "Ilse Kessler, mayor of Arden, opened the market. Kessler said 40 stalls had come."
    FIRM = "Kessler Dairy opened a stall at the Arden market. Kessler makes cheese."
    NEITHER = "Kessler opens market\n\nKessler opened the market in Arden on Friday."

    def test_a_text_means_the_one_whom_it_names_in_full(self) -> None:
        found = resolved(document(self.WOMAN, "a.txt"), document(self.FIRM, "b.txt"))
        kinds = {one.name: (one.type, len(one.mentions)) for one in found.entities}
        assert kinds["Ilse Kessler"] == ("person", 2)
        assert kinds["Kessler Dairy"] == ("organization", 2)

    def test_a_text_that_names_neither_is_left_open(self) -> None:
        texts_ = (self.WOMAN, self.FIRM, self.NEITHER)
        found = resolved(*(document(text, f"{at}.txt") for at, text in enumerate(texts_)))
        assert not [alias for one in found.entities for alias in one.aliases]
        assert {"Kessler"} in texts(found)

    def test_where_no_firm_is_called_so_a_family_name_joins(self) -> None:
        found = resolved(document(self.WOMAN, "a.txt"), document(self.NEITHER, "b.txt"))
        assert [alias.name for one in found.entities for alias in one.aliases] == ["Kessler"]


class TestAcronymsOfBodies:
    def test_a_country_before_an_acronym_changes_nothing(self) -> None:
        text = "Britain's Royal Air Force (RAF) bought jets. The UK RAF deal is large."
        assert {"Royal Air Force", "RAF", "UK RAF"} in texts(resolved(document(text)))

    def test_an_acronym_may_have_the_country_that_the_name_leaves_out(self) -> None:
        found = resolved(
            document("The USAF has seen it. The interests of the Air Force count.", "a.txt"),
            document("The United States Air Force (USAF) flew on Monday.", "b.txt"),
        )
        assert {"USAF", "Air Force", "United States Air Force"} in texts(found)

    def test_a_unit_called_by_the_acronym_is_no_rival_of_its_body(self) -> None:
        found = resolved(
            document("The European Aeronautic Works (EAW) has won. EAW said so.", "a.txt"),
            document("EAW said on Monday it will cut jobs.", "b.txt"),
            document("EAW North America won a deal.", "c.txt"),
        )
        assert {"EAW", "European Aeronautic Works"} in texts(found)
        assert {"EAW North America"} in texts(found)

    def test_a_firm_goes_by_the_name_that_most_texts_use(self) -> None:
        once = document("Actual Zorbex employee numbers fell. Zorbex cut jobs.", "z.txt")
        often = [document(f"Zorbex said on Monday it cut {n} jobs. Zorbex fell.", f"{n}.txt")
                 for n in range(2, 8)]  # fmt: skip
        assert "Zorbex" in {one.name for one in resolved(once, *often).entities}

    def test_what_begins_a_firms_name_is_no_place(self) -> None:
        text = "Norvale Hargrave Inc. won. The study was skewed towards Norvale on Monday."
        kinds = {one.name: one.type for one in resolved(document(text)).entities}
        assert "place" not in kinds.values()
