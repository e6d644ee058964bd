"""rules/changes/: the forms of every language read their own examples."""

import pytest

from reconcile import pipeline
from reconcile.knowledge.changes import ChangeExample, load_change_file, load_changes
from reconcile.knowledge.loading import rules_folder

LANGUAGES = sorted(path.stem for path in (rules_folder() / "changes").glob("*.toml"))
EXAMPLES = [(lang, each) for lang in LANGUAGES for each in load_change_file(lang).example]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_the_forms_read_what_the_example_says(language: str, example: ChangeExample) -> None:
    report = pipeline.check_texts({"a.txt": example.text})
    assert report.sources[0].language == language
    texts = {claim.id: claim.text for claim in report.claims}
    held = [r for r in report.relations if r.basis in {"arithmetic", "change"}]
    read = " ".join(texts[claim] for relation in held for claim in relation.claims)
    numbers = [number.replace(".", "," if language == "de" else ".") for number in example.reads]
    assert bool(held) == bool(numbers)
    assert all(number in read for number in numbers)


def test_a_language_without_forms_reads_no_change() -> None:
    assert load_changes("eo") is None
