"""rules/measures/*.toml, and how they are compiled: `python -m reconcile.knowledge.compile`."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import msgspec

from reconcile.knowledge.loading import Rules, read_rules, rules_folder
from reconcile.knowledge.measures import WORD, Concepts, Measures

_SHARED = "concepts"
_ANY = "*"  # for the rest of a word


class ConceptRules(Rules, frozen=True, kw_only=True):
    """rules/measures/concepts.toml: the measures that all languages share."""

    kinds: dict[str, list[str]]
    near: list[str]
    dated: str


class MeasureExample(Rules, frozen=True, kw_only=True):
    """A text, a figure in it, and what that measures ("" for nothing listed)."""

    text: str
    figure: str
    measure: str


class MeasureRules(Rules, frozen=True, kw_only=True):
    """rules/measures/LANGUAGE.toml: words between blanks, "_" for a blank within one.

    "*" at the end of a word stands for any ending, before one for any word that it is glued to;
    `leads` are what may be glued before any word; the measure "" is that of phrases that name none.
    """

    unspaced: bool = False
    function_words: str = ""
    planned: str = ""
    generic: str = ""
    agents: str = ""
    parts: str = ""
    joins: str = ""
    basis: str = ""
    leads: str = ""
    times: dict[str, str]
    words: dict[str, str]
    example: tuple[MeasureExample, ...]


@cache
def measure_languages() -> tuple[str, ...]:
    """List the languages that have a file of measures."""
    found = (path.stem for path in (rules_folder() / "measures").glob("*.toml"))
    return tuple(sorted(name for name in found if name != _SHARED))


@cache
def measure_rules(language: str) -> MeasureRules:
    """Read a language's measures; raise InvalidRules where they cannot be used."""
    return read_rules(rules_folder() / "measures" / f"{language}.toml", MeasureRules)


@cache
def concept_rules() -> ConceptRules:
    """Read the measures that all languages share."""
    return read_rules(rules_folder() / "measures" / f"{_SHARED}.toml", ConceptRules)


def concepts() -> Concepts:
    """Compile the shared table: what is near one measure, and what is generic in any language."""
    rules = concept_rules()
    near: defaultdict[str, set[str]] = defaultdict(set)
    for line in rules.near:
        group = line.split(", ")
        for name in group:
            near[name] |= {other for other in group if other != name}
    generic = (measure_rules(language).generic for language in measure_languages())
    return Concepts(
        kinds={name: frozenset(kinds) for name, kinds in rules.kinds.items()},
        near={name: frozenset(others) for name, others in near.items()},
        generic=frozenset(_split(" ".join(generic))),
        dated=frozenset(_split(rules.dated)),
    )


def measures(language: str) -> Measures:
    """Compile the words of one language."""
    rules = measure_rules(language)
    tables = _tables(rules)
    several = [phrase for phrase in tables["phrases"] if rules.unspaced or " " in phrase]
    several += [phrase for phrase in tables["starts"] if " " in phrase]
    return Measures(
        unspaced=rules.unspaced,
        function_words=frozenset(_split(rules.function_words)),
        planned=frozenset(_split(rules.planned)),
        agents=frozenset(_split(rules.agents)),
        parts=frozenset(_split(rules.parts)),
        joins=frozenset(_split(rules.joins)),
        basis=frozenset(_split(rules.basis)),
        leads=tuple(_split(rules.leads)),
        times={
            word.replace("-", " "): name for name, t in rules.times.items() for word in _split(t)
        },
        phrases=tables["phrases"],
        starts=tables["starts"],
        ends=tables["ends"],
        openers=frozenset(phrase[0] if rules.unspaced else phrase.split()[0] for phrase in several),
        longest=max(len(each if rules.unspaced else each.split()) for each in ["-", *several]),
    )


def _tables(rules: MeasureRules) -> dict[str, dict[str, tuple[str, ...]]]:
    """Sort the words of all measures into whole phrases, beginnings and ends."""
    found: dict[str, defaultdict[str, list[str]]] = {
        name: defaultdict(list) for name in ("phrases", "starts", "ends")
    }
    for name, words in rules.words.items():
        for word in _split(words):
            table = "starts" if word.endswith(_ANY) else "ends" if word[0] == _ANY else "phrases"
            phrase = word.strip(_ANY)
            plain = phrase if rules.unspaced else " ".join(WORD.findall(phrase))
            if name not in found[table][plain]:
                found[table][plain].append(name)
    return {
        table: {word: tuple(names) for word, names in sorted(words.items())}
        for table, words in found.items()
    }


def _split(words: str) -> Iterator[str]:
    return (word.replace("_", " ") for word in words.split())


def encoded_measures() -> dict[str, bytes]:
    """Write each compiled file as it is shipped, by its name: sorted, one line a key."""
    values: dict[str, msgspec.Struct] = {"measures": concepts()}
    values |= {f"measures.{language}": measures(language) for language in measure_languages()}
    return {
        name: msgspec.json.format(msgspec.json.encode(value, order="sorted"), indent=0) + b"\n"
        for name, value in values.items()
    }
