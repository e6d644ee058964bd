"""rules/weights/: what each reason is worth, in bits."""

from functools import cache

from reconcile.knowledge.loading import Rules, read_rules, rules_folder


class AlignWeights(Rules, frozen=True, kw_only=True):
    """rules/weights/align.toml: bits for and against two claims being about one thing."""

    prior: float
    weak_prior: float
    same_subject: float
    one_age: float
    part_of: float
    different_subject: float
    other_actor: float
    same_person: float
    same_wording: float
    other_speaker: float
    same_measure: float
    same_phrase: float
    unnamed_measure: float
    no_measure: float
    different_measure: float
    same_generic: float
    same_place: float
    same_bound: float
    company: float
    different_place: float
    nothing_beside: float
    slip: float
    same_period: float
    other_span: float
    disjoint_period: float
    other_times: float
    excluding: float
    planned: float
    headline: float
    one_text: float
    time_apart: float
    word: float
    most_words: float
    restated: float
    digit: float
    most_digits: float
    equal: float
    near: float
    unequal: float
    join: float
    contradict: float
    one_event: float
    near_event: float
    shared_name: float
    likeness: dict[str, float]
    unlikeness: dict[str, float]
    rivalry: dict[str, float]
    occasion: dict[str, float]
    ranking: dict[str, float]


@cache
def load_align_weights() -> AlignWeights:
    """Load the weights of alignment."""
    return read_rules(rules_folder() / "weights" / "align.toml", AlignWeights)
