"""rules/together/: the forms of every language read their own examples."""

import pytest

from reconcile import pipeline
from reconcile.compare.marking import marked
from reconcile.knowledge.loading import rules_folder
from reconcile.knowledge.together import Told, form_pattern, load_forms, load_together, load_words

LANGUAGES = sorted(path.stem for path in (rules_folder() / "together").glob("*.toml"))
TOLD = [(language, told) for language in LANGUAGES for told in load_together(language).told]


@pytest.mark.parametrize(("language", "told"), TOLD)
def test_the_forms_read_what_their_examples_say(language: str, told: Told) -> None:
    for example in told.example:
        report = pipeline.check_texts({"a.txt": example.text})
        assert report.sources[0].language == language
        shown, at = marked(report.claims, example.text)
        found = [match for form in told.form if (match := form_pattern(form).search(shown))]
        read = {
            at[match.start(slot)].text
            for match in found
            for slot in match.groupdict()
            if match[slot]
        }
        assert read == set(example.reads)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_a_language_compiles(language: str) -> None:
    assert all(form_pattern(form.text).groups for form in load_forms(language))


def test_a_language_without_forms_reads_none_and_has_no_words() -> None:
    assert load_forms("eo") == ()
    assert load_words("eo", "people") == frozenset()
