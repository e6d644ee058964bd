from reconcile.extract.dates.reading import STAGES
from reconcile.pipeline import check_texts
from reconcile.report.claims.rules import rule_in_words


def test_every_rule_that_reads_dates_has_words() -> None:
    names = {name for stage in STAGES for name, *_ in stage}
    assert [name for name in sorted(names) if rule_in_words(name) == name] == []


def test_every_rule_of_a_story_has_words() -> None:
    text = (
        "Acme sold a couple of ships for $5-10 million, 3.5 ± 0.1 kg each, 10, 12 and 15 million "
        "euros or $4 a share, more than 5 feet 6 inches, between 3 and 5 tonnes, an hour and a "
        "half. “We saw 5 ships,” Ann Lee, Acme's chief executive, said at 14:30:05 on Thursday, "
        "10 August. Acme CEO Ann Lee left in early 2024.\n"
    )
    rules = {rule for claim in check_texts({"a.txt": text}).claims for rule in claim.derivation}
    assert len(rules) > 10
    assert [rule for rule in sorted(rules) if rule_in_words(rule) == rule] == []


def test_the_shape_of_a_sentence_is_written_in_words() -> None:
    assert rule_in_words("\ue001's \ue002  \ue000\uf000") == (
        "the shape “[organization]'s [role] [person][word]”"
    )
    assert rule_in_words("of another day") == "of another day"
