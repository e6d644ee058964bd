"""Find who holds which role where: "Acme's CEO Ann Lee", "Ann Lee, chair of Acme and Acme Cloud".

A sentence is written over with one sign for each person, organisation and role in it; what is left
between them is so plain that a few patterns over the signs say who holds what.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from reconcile.extract import roles_unspaced
from reconcile.extract.roles_signs import AND, OF, ORGANIZATION, PERSON, ROLE, SIGNS, Item, State
from reconcile.extract.roles_succession import changes
from reconcile.extract.roles_unspaced import closed, unspaced_items
from reconcile.extract.roles_verbs import verb_items
from reconcile.extract.roles_when import state_before, state_then, tenure
from reconcile.extract.roles_wording import role_items, without_honours
from reconcile.knowledge.names import organizations
from reconcile.knowledge.roles import RoleLexicon
from reconcile.knowledge.roles import roles as lexicon_of
from reconcile.model import Document, Name, RoleMention, Span

_TITLE = 160  # code points of a line below a name that may give a title
_MARKS = 3  # code points of marks beside a name that stands alone
_BESIDE = frozenset(("byline", "furniture", "metadata"))  # what is not read as sentences
_WIDE = re.compile(r"[ \t]{2,}")
_SMALL = "a-zß-öø-ÿāăąćčďđęěğıłńňőřśşšťůűźżžа-яёіїєґ"  # small letters, as of a pattern's class
_OF_ORGANIZATION = re.compile(f" {OF} {ORGANIZATION}")


class _Line(Struct, frozen=True):
    """A sentence in signs, and the item that each sign stands for, by its offset."""

    text: str
    items: dict[int, Item]


class _Grammar(Struct, frozen=True):
    """The patterns of one language, over signs."""

    phrase: re.Pattern[str]
    held: str
    rules: tuple[tuple[re.Pattern[str], State | None], ...]
    lead: re.Pattern[str]


def roles(document: Document, names: Sequence[Name]) -> list[RoleMention]:
    """Find the roles that a document gives to people, in order of place.

    `names` are the document's own. A role without a person beside it is none; its organisation is
    None where the words name none.
    """
    language = document.source.language.partition("_")[0].partition("-")[0]
    found: list[RoleMention] = []
    queue = sorted((n for n in names if n.type in SIGNS), key=lambda name: name.start)
    at = 0
    above: tuple[Span, list[Name]] | None = None  # a line that holds a person's name alone
    for sentence in _lines(document):
        while at < len(queue) and queue[at].start < sentence.start:
            at += 1
        inside = []
        while at < len(queue) and queue[at].end <= sentence.end:
            inside.append(queue[at])
            at += 1
        if above and sentence.end - sentence.start <= _TITLE:
            whole = Span(above[0].start, sentence.end)
            found += _in_sentence(document, whole, [*above[1], *inside], language)
        elif any(name.type == "person" for name in inside):
            found += _in_sentence(document, sentence, inside, language)
        above = (sentence, inside) if _is_name_alone(sentence, inside) else None
    return found


def _lines(document: Document) -> list[Span]:
    """List the sentences of a document, and the lines of what is not read as sentences.

    Bylines, signatures and contact lines are where people are given with their posts.
    """
    found = list(document.sentences)
    for block in document.blocks:
        if block.part in _BESIDE:
            start = block.start
            for line in document.text[block.start : block.end].splitlines(keepends=True):
                found.append(Span(start, start + len(line)))
                start += len(line)
    sentences = {sentence.start for sentence in document.sentences}
    lines = (s for s in found[len(sentences) :] if s.start not in sentences)
    return sorted((*document.sentences, *lines), key=lambda span: span.start)


def _is_name_alone(sentence: Span, names: Sequence[Name]) -> bool:
    """Say whether a line holds a person's name and nothing else, as a caption's first one does."""
    told = sum(name.end - name.start for name in names)
    plain = sentence.end - sentence.start - told <= _MARKS * len(names)
    return bool(names) and plain and all(name.type == "person" for name in names)


def _in_sentence(
    document: Document, sentence: Span, names: list[Name], language: str
) -> list[RoleMention]:
    line = _signs(document.text, sentence, names, language)
    if ROLE not in line.text:
        return []
    provenance = {name.start: name.provenance for name in names}
    found: dict[tuple[int, int], RoleMention] = {}
    for person, role, organization, state, rule in _holdings(line, language):
        start = min(i.start for i in (person, role, organization) if i)
        end = max(i.end for i in (person, role, organization) if i)
        period = tenure(document, end, sentence, language)
        before = state_before(document.text, organization, role, language)
        said = next((told for told in (role.state, before) if told != "current"), state)
        found.setdefault(
            (role.start, person.start),
            RoleMention(
                source=document.source.id,
                start=start,
                end=end,
                text=document.text[start:end],
                role=role.role,
                person=Span(person.start, person.end),
                organization=Span(organization.start, organization.end) if organization else None,
                state=state_then(said, period, document),
                period=period,
                provenance=provenance.get(person.start, "human"),
                derivation=(rule,),
            ),
        )
    return sorted(found.values(), key=lambda mention: (mention.start, mention.end))


def _signs(text: str, sentence: Span, names: list[Name], language: str) -> _Line:
    """Write a sentence over with signs."""
    pattern, written = _connectives(language)
    lexicon = lexicon_of(language)

    def smoothed(gap: str) -> str:
        if lexicon.unspaced:
            return closed(gap)
        gap = without_honours(gap) if "," in gap else gap
        plain = pattern.sub(lambda found: written.get(found[0][:-1].lower(), ""), gap)
        return _WIDE.sub(" ", plain)

    out: list[str] = []
    items: dict[int, Item] = {}
    length = 0
    at = sentence.start
    marks = [Item(SIGNS[name.type], name.start, name.end) for name in names]
    if lexicon.unspaced:
        marks += list(unspaced_items(text, sentence, marks, language))
    else:
        marks += list(verb_items(text, sentence, marks, language))
        marks += list(role_items(text, sentence, marks, lexicon))
    for item in sorted(marks, key=lambda mark: mark.start):
        gap = " " if text[at : item.start] == "-" else smoothed(text[at : item.start])
        items[length + len(gap)] = item
        out += [gap, item.sign, item.joint]
        length += len(gap) + 1 + len(item.joint)
        at = item.end
    out.append(smoothed(text[at : sentence.end]))
    return _Line("".join(out).replace("’", "'"), items)


def _any(words: Sequence[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")" if words else "(?!)"


@cache
def _connectives(code: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Make the pattern of the small words between signs, and what each is written over with."""
    language = lexicon_of(code)
    signs = dict.fromkeys(language.determiners, "")
    signs |= dict.fromkeys(language.of, f"{OF} ") | dict.fromkeys(language.and_, f"{AND} ")
    return re.compile(rf"(?<![^\W_])(?:{_any(list(signs))}) ", re.IGNORECASE), signs


@cache
def _grammar(code: str) -> _Grammar:
    """Make a language's patterns: what names a role, and what ties it to a person."""
    language = lexicon_of(code)
    if language.unspaced:
        plain = roles_unspaced.PHRASE
        return _Grammar(re.compile(plain), "(?!)", roles_unspaced.RULES, roles_unspaced.LEAD)
    bare = f"(?: {ORGANIZATION})?" if language.bare else ""
    told = (
        rf"(?!{_any(language.unfit)} )[{_SMALL}-]+ "  # of Acme: Acme cloud chief, no Acme met CEO
    )
    owner = rf"(?:{ORGANIZATION}(?:'\w{{1,4}})? (?:{told})?)?"
    bodies = _any([*language.bodies, *organizations().pointing])
    phrase = rf"{owner}{ROLE}(?: {OF} (?:[{_SMALL}]+ |{bodies}, )?{ORGANIZATION})?{bare}"
    held = rf"(?P<held>{phrase}(?:[,:]? (?:{AND} )?{phrase})*)"

    aside = "(?:,[^,;.]{1,60},|,)?"
    who = rf"(?:,? {_any(language.who)}(?: [^,;.]{{1,40}} {AND})?)?"

    def after(words: Sequence[str]) -> re.Pattern[str]:
        return re.compile(rf"{PERSON}{who}{aside} {_any(words)}(?: as)? {held}")

    ends = rf"[,.;:)\n*|]| [{_SMALL}(（{AND}–—-]|(?<={ORGANIZATION}) {OF}|\s*$"
    told_too = rf"(?:,? \(?\d\d\)?(?=,)| ?[(（]{PERSON}[)）])?"  # an age, another name
    named = _any(language.appoint)
    lead = rf"{ORGANIZATION} (?:\w+ )?{named} "
    rules: tuple[tuple[str, State | None], ...] = (
        (rf"{PERSON}{aside}(?: (?:was|is|has been|were))? {named} (?:as )?{held}", None),
        (rf"{lead}{PERSON} (?:as |to be )?{held}", None),
        (rf"{PERSON}{told_too}(?:,| -| –| —|;| \(|:|\)?\n+)? ?\(?{held}(?={ends})", None),
        (rf"{PERSON},? {ROLE} as {held}", None),
        (rf"{held}(?: {OF} (?:[{_SMALL}]+ )?{bodies})?[,:]? \(?{PERSON}", None),
        (rf"{held}{_of_what(language)} {PERSON}", None),
    )
    verbs: tuple[tuple[tuple[str, ...], State | None], ...] = (
        (language.becoming, "incoming"),
        (language.leave, "former"),
        (language.become, None),
    )
    made: list[tuple[re.Pattern[str], State | None]] = [(after(w), state) for w, state in verbs]
    made += [(re.compile(pattern), state) for pattern, state in rules]
    return _Grammar(re.compile(phrase), held, tuple(made), re.compile(lead))


def _of_what(language: RoleLexicon) -> str:
    """Give the pattern of what a role is of, told by its case: губернатор области Олег Рудин."""
    if not language.cases:
        return "(?!)"
    told, verbal = "|".join(language.cases), "".join(f"(?<!{end})" for end in language.verbal)
    return rf"(?: [{_SMALL}-]+(?:{told}){verbal}){{1,3}}"


Holding = tuple[Item, Item, Item | None, State, str]


def _holdings(line: _Line, language: str) -> Iterator[Holding]:
    """Yield person, role, organisation, state and rule for each role that a sentence gives."""
    grammar = _grammar(language)
    used: set[int] = set()
    for change in changes(line.text, line.items, language, grammar.held):
        for role, organization in _phrases(line, change.held, grammar):
            used |= {role.start} if change.state != "former" else set()
            yield change.person, role, organization, change.state, change.rule
    for pattern, state in grammar.rules:
        for match in pattern.finditer(line.text):
            person = line.items[match[0].index(PERSON) + match.start()]
            owner = _owner(line, match, grammar)
            for role, organization in _phrases(line, match.span("held"), grammar):
                if role.start not in used:
                    used.add(role.start)
                    yield person, role, organization or owner, state or "current", match[0]


def _owner(line: _Line, match: re.Match[str], grammar: _Grammar) -> Item | None:
    """Give the organisation that appoints somebody, or that the name goes on with."""
    found = grammar.lead.match(line.text, match.start())
    if found and line.text[match.start()] == ORGANIZATION:
        return line.items[match.start()]
    after = _OF_ORGANIZATION.match(line.text, match.end())
    return line.items[after.end() - 1] if after and match[0].endswith(PERSON) else None


def _phrases(
    line: _Line, span: tuple[int, int], grammar: _Grammar
) -> Iterator[tuple[Item, Item | None]]:
    """Yield each role of a list of roles with its organisation; one organisation may serve all."""
    last: Item | None = None
    found: list[tuple[Item, Item | None]] = []
    for phrase in grammar.phrase.finditer(line.text, *span):
        signs = [line.items[at] for at in range(*phrase.span()) if at in line.items]
        role = next(item for item in signs if item.sign == ROLE)
        organization = next((item for item in signs if item.sign == ORGANIZATION), None)
        last = organization or last
        found.append((role, organization))
    for role, organization in found:
        yield role, organization or last
