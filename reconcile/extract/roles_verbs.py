"""Roles that verbs tell: "who chairs Acme", "Acme, led by Ann Lee"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reconcile.extract.roles_signs import OF, ORGANIZATION, PERSON, ROLE, Item
from reconcile.knowledge.names import organizations
from reconcile.knowledge.roles import RoleLexicon
from reconcile.knowledge.roles import roles as lexicon_of
from reconcile.model import Span


def verb_items(text: str, sentence: Span, names: Sequence[Item], language: str) -> Iterator[Item]:
    """Yield the verbs of a sentence that make somebody the head of something, as roles.

    What is led is named right after the verb, or called by a noun for bodies (the company); who
    leads stands before it, or after "by".
    """
    lexicon = lexicon_of(language)
    if not lexicon.verbs:
        return
    active, passive, led = _patterns(language)
    signs = {name.start: name.sign for name in names}
    taken = {at for name in names for at in range(name.start, name.end)}
    for found in active.finditer(text, sentence.start, sentence.end):
        role = lexicon.by_verb.get(found["verb"].lower(), "")
        body = led.match(text, found.end(), sentence.end)
        if taken.isdisjoint(range(*found.span())):
            if signs.get(found.end()) == ORGANIZATION:
                end, past = found.end("verb"), _is_past(found, lexicon)
                yield Item(ROLE, found.start(), end, role, joint=f" {OF}", change=past)
            elif body:
                led_role = lexicon.objects.get(body["noun"].lower(), role)
                role = led_role if role == "head" else role
                past = _is_past(found, lexicon)
                yield Item(ROLE, found.start(), body.end(), role, change=past)
    for found in passive.finditer(text, sentence.start, sentence.end):
        if signs.get(found.end()) == PERSON:
            role = lexicon.by_verb.get(found["verb"].lower(), "")
            yield Item(ROLE, found.start(), found.end() - 1, role)


def _is_past(found: re.Match[str], lexicon: RoleLexicon) -> bool:
    return found["verb"].lower() in lexicon.past


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lexicon = lexicon_of(language)
    who, by = _any(lexicon.who), _any(lexicon.by)
    small = rf"(?:{_any(lexicon.determiners)} )*"
    of = "|".join(map(re.escape, lexicon.of)) or "(?!)"
    where = rf"(?: (?:{of}) {small}(?-i:[a-z]+)(?! [A-Z]))?"  # in the country
    verbs, done = _any([v for each in lexicon.verbs.values() for v in each]), _any(lexicon.done)
    nouns = _any([*lexicon.bodies, *lexicon.objects, *organizations().pointing])
    small_words = rf"(?:{_any(lexicon.of)}|{_any(lexicon.unfit)}|{_any(lexicon.elsewhere)})\b"
    flags = re.IGNORECASE
    return (
        re.compile(rf"\b(?:{who} )?(?P<verb>{verbs}) {small}", flags),
        re.compile(rf"(?:, |\b){done}(?P<verb>{verbs}) {by} {small}", flags),
        re.compile(
            rf"(?<= )(?:(?!{small_words})[\w’'-]+ ){{0,4}}(?P<noun>{nouns})\b(?![’']){where}", flags
        ),
    )


def _any(words: Sequence[str]) -> str:
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")" if words else "(?!)"
