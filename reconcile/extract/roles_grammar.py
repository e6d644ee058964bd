"""The patterns of a language over signs: what names a role, and what ties it to a person."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from reconcile.extract import roles_unspaced
from reconcile.extract.roles_signs import AND, OF, ORGANIZATION, PERSON, ROLE, State
from reconcile.knowledge.names import organizations
from reconcile.knowledge.roles import RoleLexicon
from reconcile.knowledge.roles import roles as lexicon_of

_SMALL = "a-zß-öø-ÿāăąćčďđęěğıłńňőřśşšťůűźżžа-яёіїєґ"  # small letters, as of a pattern's class
_ASIDE = "(?:,[^,;.]{1,60},|,)?"


class Rule(Struct, frozen=True):
    """A pattern that gives somebody a role, the state it tells, and whether it tells of a change.

    What changed, or was so once, does not say who holds the role today.
    """

    pattern: re.Pattern[str]
    state: State | None = None
    change: bool = False


class Grammar(Struct, frozen=True):
    """The patterns of one language, over signs."""

    phrase: re.Pattern[str]
    held: str
    rules: tuple[Rule, ...]
    lead: re.Pattern[str]


def _any(words: Sequence[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")" if words else "(?!)"


@cache
def connectives(code: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Give the pattern of the small words between signs, and what each is written over with."""
    language = lexicon_of(code)
    signs = dict.fromkeys(language.determiners, "")
    signs |= dict.fromkeys(language.of, f"{OF} ") | dict.fromkeys(language.and_, f"{AND} ")
    return re.compile(rf"(?<![^\W_])(?:{_any(list(signs))}) ", re.IGNORECASE), signs


@cache
def grammar_of(code: str) -> Grammar:
    """Give a language's patterns; each is made once."""
    language = lexicon_of(code)
    if language.unspaced:
        plain = roles_unspaced.PHRASE
        rules = tuple(Rule(pattern, state) for pattern, state in roles_unspaced.RULES)
        return Grammar(re.compile(plain), "(?!)", rules, roles_unspaced.LEAD)
    bare = f"(?: {ORGANIZATION})?" if language.bare else ""
    told = (
        rf"(?!{_any(language.unfit)} )[{_SMALL}-]+ "  # of Acme: Acme cloud chief, no Acme met CEO
    )
    owner = rf"(?:{ORGANIZATION}(?:'\w{{1,4}})? (?:{told})?)?"
    phrase = rf"{owner}{ROLE}(?: {OF} (?:[{_SMALL}]+,? )?{ORGANIZATION})?{bare}"
    held = rf"(?P<held>{phrase}(?:[,:]? (?:{AND} )?{phrase})*)"
    lead = rf"{ORGANIZATION} (?:\w+ )?{_any(language.appoint)} "
    made = (*_becoming(language, held), *_written(language, held, lead))
    return Grammar(re.compile(phrase), held, made, re.compile(lead))


def _becoming(language: RoleLexicon, held: str) -> Iterator[Rule]:
    """Give the patterns of verbs that say who comes to a post, or leaves it."""
    who = rf"(?:,? {_any(language.who)}(?: [^,;.]{{1,40}} {AND})?)?"

    def after(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"{PERSON}{who}{_ASIDE} {_any(words)}(?: as)? {held}")

    yield Rule(after(language.becoming), "incoming")
    yield Rule(after(language.leave), "former")
    yield Rule(after(language.become))
    yield Rule(after(language.became), change=True)


def _written(language: RoleLexicon, held: str, lead: str) -> Iterator[Rule]:
    """Give the patterns of a person and a post side by side, and of appointments."""
    ends = rf"[,.;:)\n*|]| [{_SMALL}(（{AND}–—-]|(?<={ORGANIZATION}) {OF}|\s*$"
    told_too = rf"(?:,? \(?\d\d\)?(?=,)| ?[(（]{PERSON}[)）])?"  # an age, another name
    named = _any(language.appoint)
    bodies = _any([*language.bodies, *organizations().pointing])
    written = (
        (rf"{PERSON}{_ASIDE}(?: (?:was|is|has been|were))? {named} (?:as )?{held}", True),
        (rf"{lead}{PERSON} (?:as |to be )?{held}", True),
        (rf"{PERSON}{told_too}(?:,| -| –| —|;| \(|:|\)?\n+)? ?\(?{held}(?={ends})", False),
        (rf"{PERSON},? {ROLE} as {held}", False),
        (rf"{held}(?: {OF} (?:[{_SMALL}]+ )?{bodies})?[,:]? \(?{PERSON}", False),
        (rf"{held}{_of_what(language)} {PERSON}", False),
    )
    for pattern, change in written:
        yield Rule(re.compile(pattern), change=change)


def _of_what(language: RoleLexicon) -> str:
    """Give the pattern of what a role is of, told by its case: губернатор области Олег Рудин."""
    if not language.cases:
        return "(?!)"
    told, verbal = "|".join(language.cases), "".join(f"(?<!{end})" for end in language.verbal)
    return rf"(?: [{_SMALL}-]+(?:{told}){verbal}){{1,3}}"
