"""Two bearers of one name: generations, kin and titles, in one document and in several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.knowledge.kin import KinExample, kin_rules
from reconcile.model import Entity
from reconcile.resolve.kinship import told
from reconcile.resolve.structure import person
from tests.documents import document
from tests.resolve.test_resolve import resolved, texts


def holding(text: str, found: list[Entity]) -> list[Entity]:
    return [one for one in found if any(text == mention.text for mention in one.mentions)]


@pytest.mark.parametrize("example", kin_rules().examples, ids=lambda example: example.text[:40])
def test_the_rules_examples(example: KinExample) -> None:
    found = list(resolved(document(example.text, language=example.language)).entities)
    if example.apart:
        one, other = (holding(text, found) for text in example.apart)
        assert one
        assert other
        assert not [entity for entity in one if entity in other]
    if example.one:
        (entity,) = {id(e): e for text in example.one for e in holding(text, found)}.values()
        assert set(example.one) <= {mention.text for mention in entity.mentions}


def people(*sources: str) -> list[tuple[str, int]]:
    found = resolved(*(document(text, f"{at}.txt") for at, text in enumerate(sources)))
    return sorted((e.name, len(e.mentions)) for e in found.entities if e.type == "person")


class TestGenerations:
    def test_father_and_son_are_two_in_other_documents_too(self) -> None:
        assert people(
            "Ivo Petran founded the mill. His son Ivo Petran Jr. runs it.",
            "Ivo Petran Jr. said on Monday that the mill will close. Petran Jr. had led it.",
            "Ivo Petran built the mill, the town recalled.",
        ) == [("Ivo Petran", 2), ("Ivo Petran Jr.", 3)]

    def test_a_text_may_leave_the_label_out_where_nobody_knows_two(self) -> None:
        found = people("Robert Kane Jr. won the vote. Robert Kane is 61.", "Robert Kane won.")
        assert found == [("Robert Kane Jr.", 3)]

    def test_a_headline_may_leave_it_out_first(self) -> None:
        text = "Robert Kane leads\n\nRobert Kane Jr. led on Sunday."
        found = resolved(document(text, parts={0: "headline"}))
        assert {"Robert Kane", "Robert Kane Jr."} in texts(found)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Pieter Bruns the Elder", "Pieter Bruns the Younger"),
            ("Ivo Petran Sr.", "Ivo Petran, Jr."),
            ("Ivo Petran III", "Ivo Petran II"),
        ],
    )
    def test_labels_behind_a_name_part_two(self, one: str, other: str) -> None:
        found = people(f"{one} spoke to {other} on Friday.", f"{one} spoke on Friday.")
        assert [mentions for _, mentions in found] in ([1, 2], [2, 1])

    def test_the_names_of_both_are_told_apart(self) -> None:
        text = "Jean Delorme père a fondé la maison. Jean Delorme fils la dirige."
        found = resolved(document(text, language="fr"))
        names = {entity.name for entity in found.entities}
        assert {"Jean Delorme père", "Jean Delorme fils"} <= names

    @pytest.mark.parametrize(
        ("name", "parts", "generation"),
        [
            ("Ivo Petran Jr.", ("ivo", "petran"), "younger"),
            ("Petran, Jr.", ("petran",), "younger"),
            ("João Silva Filho", ("joão", "silva"), "son"),
            ("Ana Neto", ("ana", "neto"), ""),
            ("Pieter Bruns the Elder", ("pieter", "bruns"), "elder"),
        ],
    )
    def test_a_label_is_no_part_of_the_name(
        self, name: str, parts: tuple[str, ...], generation: str
    ) -> None:
        shape = person(name)
        assert shape.parts == tuple(part.replace("ã", "a") for part in parts)
        assert shape.generation == generation

    def test_a_title_that_goes_on_is_no_label(self) -> None:
        text = "Ann Lee Senior Vice President spoke. Jean Roux fils de Paul a parlé."
        one = document(text, language="fr")
        names = [name for name in resolved(one).entities if name.type == "person"]
        assert all(not person(name.name).generation for name in names)


class TestKin:
    def test_what_is_once_said_of_a_titled_name_holds_for_the_text(self) -> None:
        found = resolved(
            document(
                "Dana Whitfield won. Mr. Whitfield, Dana Whitfield's husband, stood by. "
                "Ms. Whitfield thanked voters. Mr. Whitfield waved."
            )
        )
        assert {"Dana Whitfield", "Ms. Whitfield"} in texts(found)
        (husband,) = [e for e in found.entities if e.mentions[0].text == "Mr. Whitfield"]
        assert len(husband.mentions) == 2

    def test_titles_of_both_genders_for_one_name_leave_it_open(self) -> None:
        found = resolved(document("Robin Thorne spoke. Mr. Thorne laughed. Ms. Thorne did not."))
        assert [{"Robin Thorne"}, {"Mr. Thorne"}, {"Ms. Thorne"}] == sorted(
            texts(found),
            key=lambda one: ["Robin Thorne", "Mr. Thorne", "Ms. Thorne"].index(min(one)),
        )

    @given(st.text(max_size=80), st.text(max_size=80))
    def test_text_never_raises(self, before: str, after: str) -> None:
        one = document(f"{before}Ann Lee Jr. and her son, Tom Lee{after}")
        names = [entity for entity in resolved(one).entities if entity.mentions]
        assert all(entity.name for entity in names)
        told(one, [])
