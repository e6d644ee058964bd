"""rules/names/models.toml: the models of spaCy for each language, and what their labels mean."""

from functools import cache

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.model import EntityType


class NerModels(Rules, frozen=True):
    """A model's name by language, and the type of entity that a label stands for."""

    models: dict[str, str]
    labels: dict[str, EntityType]


@cache
def ner_models() -> NerModels:
    """Load which models find names, and what their labels mean."""
    return read_rules(rules_folder() / "names" / "models.toml", NerModels)
