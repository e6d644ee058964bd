"""Find who holds which role where: "Acme's CEO Ann Lee", "Ann Lee, chair of Acme and Acme Cloud".

A sentence is written over with one sign for each person, organisation and role in it; what is left
between them is so plain that a few patterns over the signs say who holds what.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from reconcile.extract.roles_grammar import Grammar, connectives, grammar_of
from reconcile.extract.roles_signs import OF, ORGANIZATION, PERSON, ROLE, SIGNS, Item, State
from reconcile.extract.roles_succession import changes
from reconcile.extract.roles_unspaced import closed, unspaced_items
from reconcile.extract.roles_verbs import verb_items
from reconcile.extract.roles_when import state_before, state_then, tenure
from reconcile.extract.roles_wording import role_items, without_honours
from reconcile.knowledge.roles import roles as lexicon_of
from reconcile.model import Document, Name, Provenance, RoleMention, Span

_TITLE = 160  # code points of a line below a name that may give a title
_MARKS = 3  # code points of marks beside a name that stands alone
_BESIDE = frozenset(("byline", "furniture", "metadata"))  # what is not read as sentences
_WIDE = re.compile(r"[ \t]{2,}")
_OF_ORGANIZATION = re.compile(f" {OF} {ORGANIZATION}")


class _Line(Struct, frozen=True):
    """A sentence in signs, and the item that each sign stands for, by its offset."""

    text: str
    items: dict[int, Item]


class _Held(Struct, frozen=True):
    """Who holds which role where, and how; `change` where the words tell of a change."""

    person: Item
    role: Item
    organization: Item | None
    state: State
    rule: str
    change: bool
    settled: bool = False  # whatever the words beside the role say, as who comes after whom does


def roles(document: Document, names: Sequence[Name]) -> list[RoleMention]:
    """Find the roles that a document gives to people, in order of place.

    `names` are the document's own. A role without a person beside it is none; its organisation is
    None where the words name none.
    """
    language = _language(document)
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
    held = list(_holdings(line, language))
    changes_ = any(one.change for one in held)  # who held what when is not told of each
    found: dict[tuple[int, int], RoleMention] = {}
    for one in held:
        told = provenance.get(one.person.start, "human")
        mention = _mention(document, sentence, one, told, changes=changes_)
        found.setdefault((one.role.start, one.person.start), mention)
    return sorted(found.values(), key=lambda mention: (mention.start, mention.end))


def _mention(
    document: Document, sentence: Span, held: _Held, provenance: Provenance, *, changes: bool
) -> RoleMention:
    """Say in the document's words who holds which role where, and since when."""
    person, role, organization = held.person, held.role, held.organization
    language = _language(document)
    start = min(i.start for i in (person, role, organization) if i)
    end = max(i.end for i in (person, role, organization) if i)
    period = tenure(document, end, sentence, language)
    before = state_before(document.text, organization, role, language)
    dated = () if held.settled else (role.state, before)
    said = next((told for told in dated if told != "current"), held.state)
    return RoleMention(
        source=document.source.id,
        start=start,
        end=end,
        text=document.text[start:end],
        role=role.role,
        person=Span(person.start, person.end),
        organization=Span(organization.start, organization.end) if organization else None,
        state=state_then(said, period, document),
        period=period,
        provenance=provenance,
        derivation=(held.rule, "change") if changes else (held.rule,),
    )


def _language(document: Document) -> str:
    return document.source.language.partition("_")[0].partition("-")[0]


def _signs(text: str, sentence: Span, names: list[Name], language: str) -> _Line:
    """Write a sentence over with signs."""
    pattern, written = connectives(language)
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


def _holdings(line: _Line, language: str) -> Iterator[_Held]:
    """Yield each role that a sentence gives to somebody."""
    grammar = grammar_of(language)
    used: set[int] = set()
    for change in changes(line.text, line.items, language, grammar.held):
        for role, organization in _phrases(line, change.held, grammar):
            used |= {role.start} if change.state != "former" else set()
            state = role.state if role.state == "acting" else change.state
            who, told = change.person, change.rule
            yield _Held(who, role, organization, state, told, change=True, settled=True)
    for rule in grammar.rules:
        for match in rule.pattern.finditer(line.text):
            person = line.items[match[0].index(PERSON) + match.start()]
            owner = _owner(line, match, grammar)
            for role, organization in _phrases(line, match.span("held"), grammar):
                if role.start not in used:
                    used.add(role.start)
                    where, state = organization or owner, rule.state or "current"
                    yield _Held(person, role, where, state, match[0], rule.change or role.change)


def _owner(line: _Line, match: re.Match[str], grammar: Grammar) -> Item | None:
    """Give the organisation that appoints somebody, or that the name goes on with."""
    found = grammar.lead.match(line.text, match.start())
    if found and line.text[match.start()] == ORGANIZATION:
        return line.items[match.start()]
    after = _OF_ORGANIZATION.match(line.text, match.end())
    return line.items[after.end() - 1] if after and match[0].endswith(PERSON) else None


def _phrases(
    line: _Line, span: tuple[int, int], grammar: Grammar
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
