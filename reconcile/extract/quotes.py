"""Quotations and who speaks them: "X said: “...”", "“...,” said X", by rules/provenance."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from reconcile.knowledge.provenance import languages, quoted, split, terms
from reconcile.knowledge.scripts import count_dense, is_dense
from reconcile.model import Block, Claim, Document, Name, Quotation

_READ = {"headline", "heading", "body", "list", "caption"}
_LEAST = 3  # words of a quotation with a known speaker
_LONG = 5  # words of one without
_WINDOW = 200  # signs around a quotation in which its speaker is named
_NEAR = 14  # words between a quotation and its verb of saying
_WORDS = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*|[^\w\s]")
_SENTENCE = re.compile(r"[.!?。！？][\"”’»」]?\s+(?=[^\W\d_])|[。！？\n]")
_CUT = re.compile(r"(?<![A-Z])[.!?][\"”’»」]?\s+|[。！？\n”»」』\"]|(?<=[,.!?…])’\s")
_STOP = re.compile(r"[!?;。！？\n“„«「\"]|(?<!\b[A-Z])(?<!\b[A-Z][rs])(?<!\bDr)\.(?=\s|$)")
_POSSESSIVE = re.compile(r"['’]s$")
_MARKS = '“”„«»「」『』"‘’'
_EDGES = f" ,—–-\n，、：:{_MARKS}"
_AUXILIARY = 3  # signs of a word between a quotation and its verb that names nobody: "a", "hat"
_BESIDE = 4  # words between a verb of saying and a quotation that no colon sets off
_PHRASE = 7  # words of a speaker who is described, not named
_CLAUSE = re.compile(r"[，,。、：:；;]")
_BARE = re.compile(r"(?:と|라고|이라고|고)?")  # what links a quotation to its verb
_TOPIC = re.compile(r"(?:は|が|은|는|이|가)$")

_Range = tuple[int, int]
_People = list[tuple[int, int, bool]]  # of each name: start, end, whether it is a person's


class _Speech(Struct, frozen=True):
    """What a language calls saying, and the words that open a sentence before a speaker's name."""

    verbs: frozenset[str]
    pronouns: frozenset[str]
    particles: frozenset[str]
    openers: frozenset[str]


def quotes(document: Document, names: Sequence[Name] = ()) -> list[Claim]:
    """List the quotations of a text in order of place, each with its speaker's words, if told.

    A claim's span is that of the words without their marks. `names` help to tell speakers.
    """
    speech = _speech(document.source.language)
    people = sorted(
        (name.start, name.end, name.type == "person") for name in names if name.type != "place"
    )
    found: list[Claim] = []
    last: str | None = None
    for block in document.blocks:
        if block.part in _READ and block.provenance in {"human", "ai_generated", "quotation"}:
            for claim in _in_block(document, block, people, speech, last):
                found.append(claim)
                last = claim.value.speaker if isinstance(claim.value, Quotation) else last
    return found


def _speech(code: str) -> _Speech:
    row = next((row for row in languages().language if row.code == code), None)
    common = split(row.words) if row else ()
    return _Speech(
        verbs=frozenset(terms(code, "speech", "verbs")),
        pronouns=frozenset(terms(code, "speech", "speakers")),
        particles=frozenset(terms(code, "speech", "particles")),
        openers=frozenset((*common, *terms(code, "masthead", "days", "months"))),
    )


def _in_block(
    document: Document,
    block: Block,
    people: _People,
    speech: _Speech,
    last: str | None,
) -> Iterator[Claim]:
    text = document.text
    previous: re.Match[str] | None = None
    for found in quoted().finditer(text, block.start, block.end):
        start, end = _inner(text, found)
        size = _size(text[start:end])
        speaker, rule = _speaker(text, found, block, people, speech)
        if speaker == "":
            speaker = _antecedent(text, found.start(), people) or last
        if speaker is None and previous is not None and _follows(text, previous, found):
            speaker, rule = last, "goes on"
        previous = found if rule else None
        if end <= start or size < (_LEAST if rule else _LONG):
            continue
        if not rule and not _is_sentence(text[start:end]):
            continue
        last = speaker or last
        yield Claim(
            kind="quote",
            start=start,
            end=end,
            text=text[start:end],
            value=Quotation(text=text[start:end], speaker=speaker),
            source=document.source.id,
            provenance=block.provenance,
            derivation=(f"quote: {rule or 'no speaker'}",),
        )


def _antecedent(text: str, place: int, people: _People) -> str | None:
    """Find whom a pronoun stands for: the person named last before it."""
    index = bisect_left(people, (place, 0, False))
    return next((text[a:b] for a, b, person in reversed(people[:index]) if person), None)


def _inner(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Take the marks off, and the spaces within them."""
    start, end = found.start() + 1, found.end() - 1
    body = text[start:end]
    return start + len(body) - len(body.lstrip()), end - len(body) + len(body.rstrip())


def _size(words: str) -> int:
    dense = count_dense(words)
    return dense // 2 if dense else sum(word[0].isalnum() for word in _WORDS.findall(words))


def _is_sentence(words: str) -> bool:
    """Tell words that somebody must have said from a title, where nobody is named."""
    return words[-1:] in ".!?,…。！？，" or (_size(words) >= _LONG * 2 and not count_dense(words))


def _follows(text: str, previous: re.Match[str], found: re.Match[str]) -> bool:
    """Say whether a quotation goes on with the one before, a short remark between them."""
    between = text[previous.end() : found.start()]
    return len(between) <= _WINDOW and len(_SENTENCE.findall(between)) <= 1


def _speaker(
    text: str, found: re.Match[str], block: Block, people: _People, speech: _Speech
) -> tuple[str | None, str]:
    """Find the speaker before a quotation or behind it; "" stands for a pronoun."""
    before, after = _around(text, found, block)
    introduced = text[slice(*before)].rstrip()[-1:]
    if introduced in {":", "："} and (said := _before(text, before, people, speech)) is not None:
        return said, "said before"
    if (said := _after(text, before, after, people, speech)) is not None:
        return said, "said behind"
    if introduced and (said := _before(text, before, people, speech)) is not None:
        return said, "said before"
    return None, ""


def _around(text: str, found: re.Match[str], block: Block) -> tuple[_Range, _Range]:
    """Give the rest of the sentence on both sides of a quotation, up to other quotations."""
    start = max(block.start, found.start() - _WINDOW)
    for cut in _CUT.finditer(text, start, found.start()):
        start = cut.end()
    end = min(block.end, found.end() + _WINDOW)
    stop = _STOP.search(text, found.end(), end)
    end = stop.start() if stop else end
    ended = text[found.start() : found.end()].rstrip(_MARKS)[-1:] in {".", "…"}
    return (start, found.start()), (found.end(), found.end() if ended else end)


def _after(
    text: str, before: _Range, after: _Range, people: _People, speech: _Speech
) -> str | None:
    """Read "said X", "X said" and "he said" behind a quotation."""
    words = list(_WORDS.finditer(text, *after))[:_NEAR]
    if any(is_dense(word.group()[0]) for word in words[:2]):
        return _dense(text, before, after, people, speech)
    verb = next((k for k, word in enumerate(words) if word.group().lower() in speech.verbs), None)
    if verb is None:
        return None
    subject = (after[0], words[verb].start())
    between = text[slice(*subject)].strip(_EDGES)
    if between.lower() in speech.pronouns:
        return ""
    if len(between) > _AUXILIARY or between[:1].isupper():
        return _phrase(text, subject, people, speech)
    if any(word.group().lower() in speech.pronouns for word in words[verb + 1 : verb + 2]):
        return ""
    return _named(text, (words[verb].end(), after[1]), people, speech)


def _before(text: str, before: _Range, people: _People, speech: _Speech) -> str | None:
    """Read "X said: “" and "X, who ..., saying: “" before a quotation."""
    if count_dense(text[slice(*before)]):
        return _dense(text, before, before, people, speech)
    words = [word for word in _WORDS.finditer(text, *before) if word.group()[0].isalnum()]
    set_off = text[slice(*before)].rstrip()[-1:] in {":", ","}
    near = words[-(_NEAR if set_off else _BESIDE) :]
    verb = next((word for word in reversed(near) if word.group().lower() in speech.verbs), None)
    if verb is None:
        return None
    if words[0].group().lower() in speech.pronouns:
        return ""
    return _named(text, (before[0], verb.start()), people, speech)


def _phrase(text: str, span: _Range, people: _People, speech: _Speech) -> str | None:
    """Read the speaker before a verb: the name that ends it, or all its words."""
    between = text[slice(*span)].strip(_EDGES)
    inside = [text[a:b] for a, b, _ in people if span[0] <= a and b <= span[1]]
    if inside and between.endswith(inside[-1]):
        return inside[-1]
    runs = [text[slice(*run)] for run in _runs(text, span, speech)]
    if runs and between.endswith(runs[-1]) and not _POSSESSIVE.search(runs[-1]):
        return runs[-1]
    return between if _size(between) <= _PHRASE else _named(text, span, people, speech)


def _named(text: str, span: _Range, people: _People, speech: _Speech) -> str | None:
    """Take the first person named in a stretch, else the first name or capitalised words."""
    inside = [one for one in people if span[0] <= one[0] and one[1] <= span[1]]
    if inside:
        start, end, _ = min(inside, key=lambda one: (not one[2], one[0]))
        return text[start:end]
    runs = list(_runs(text, span, speech))
    if len(runs) > 1 and _opens_sentence(text, runs[0], span):
        runs = runs[1:]
    return _POSSESSIVE.sub("", text[slice(*runs[0])]) if runs else None


def _opens_sentence(text: str, run: _Range, span: _Range) -> bool:
    """Say whether a word has its capital from its place, as "Speaking at ..." has."""
    words = text[slice(*run)]
    return run[0] <= span[0] + 1 and " " not in words and text[run[1] : run[1] + 2][1:].islower()


def _runs(text: str, span: _Range, speech: _Speech) -> Iterator[_Range]:
    """Find runs of capitalised words, a sentence's common opening words left out."""
    start = end = -1
    for found in _WORDS.finditer(text, *span):
        word = found.group()
        if not word[0].isalnum():
            continue
        joined = start >= 0 and not text[end : found.start()].strip(" .()")
        named = word[0].isupper() or (joined and word in speech.particles)
        if start >= 0 and not (joined and named):
            yield start, end
            start = -1
        if word[0].isupper() and (start >= 0 or word.lower() not in speech.openers):
            start = found.start() if start < 0 else start
            end = found.end()
    if start >= 0:
        yield start, end


def _dense(text: str, before: _Range, said: _Range, people: _People, speech: _Speech) -> str | None:
    """Read the speaker in a script without spaces: before the verb, or before the quotation."""
    words = text[slice(*said)]
    places = sorted((words.find(verb), -len(verb)) for verb in speech.verbs if verb in words)
    if not places:
        return None
    subject = words[: places[0][0]].strip(_EDGES)
    where = said
    if _BARE.fullmatch(subject):
        subject, where = text[slice(*before)], before
    inside = [text[a:b] for a, b, _ in people if where[0] <= a and b <= where[1]]
    if inside:
        return inside[-1]
    subject = _CLAUSE.split(subject.strip(_EDGES))[-1].strip(_EDGES)
    subject = _TOPIC.sub("", subject)
    return "" if subject in speech.pronouns else (subject or None)
