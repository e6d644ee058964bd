"""Which outlets a text says it relies on: "As reported by the ...", "... reported"."""

import re
from collections.abc import Iterator

from reconcile.knowledge.provenance import terms
from reconcile.knowledge.scripts import count_dense, is_dense
from reconcile.model import Block, Cite, Document

_READ = {"headline", "heading", "body", "list", "caption"}
_LONGEST = 7  # words of an outlet's name
_WIRE = re.compile(r"\((?P<name>[^()\d]{2,40})\)\s?\.?\s?[-–—]")
_WIRE_PLACE = 120  # signs from the start of a paragraph in which a dateline stands
_WORD = re.compile(r"[^\s,;:.!?()\[\]\"“”„«»《》，。；：！？、]{1,60}(?:\.(?=[^\W_]))?")
_ARTICLES = 4  # words for kinds of outlets before a name, "the state news agency"
_LINKS = {
    "of", "the", "and", "&", "for", "in", "de", "du", "des", "la", "le", "les", "del", "da", "do",
    "di", "der", "und", "van", "y",
}  # fmt: skip
_QUOTED = re.compile(r"[«„“\"《「『](?P<name>[^«»„“”\"《》「」『』\n]{2,60})[»“”\"》」』]")
_DENSE_NAME = re.compile(r"[^\s,，、。;；:：()（）《》「」“”]{2,20}$")
_TITLED = " The "  # only a name has a capital article within a sentence
_SUFFIX = 4  # letters of an outlet word that may end a compound


def citations(document: Document) -> tuple[Cite, ...]:
    """List the outlets and documents that a text names as its own sources, in order of place.

    Each is cited where it is named first. The text's own outlet is not among them, unless it is the
    agency of its dateline: others may carry the same report.
    """
    code = document.source.language
    found: set[tuple[int, int]] = set()
    wires: set[tuple[int, int]] = set()
    for block in document.blocks:
        if block.part in _READ and block.provenance != "boilerplate":
            found.update(_cited(document.text, block, code))
            wires.update(_wire(document.text, block))
    own = set(_lower(document.source.publisher or "").split())
    first: dict[str, Cite] = {}
    for span in sorted({*found, *wires}):
        cite = Cite(outlet=document.text[slice(*span)], start=span[0], end=span[1])
        if span in wires or not own.issuperset(_lower(cite.outlet).split()):
            first.setdefault(cite.outlet.lower(), cite)
    return tuple(first.values())


def _cited(text: str, block: Block, code: str) -> Iterator[tuple[int, int]]:
    lower = _lower(text[block.start : block.end])
    for column in ("before", "told"):
        for term in terms(code, "citations", column):
            for place in _places(lower, term):
                at = block.start + place + len(term)
                titled = text.startswith(_TITLED, at)
                span = _name_after(text, at + len(_TITLED) * titled, block.end, code)
                sure = column == "before" or titled
                if span and (sure or _is_outlet(text[slice(*span)], code)):
                    yield span
    yield from _before_verbs(text, lower, block, code)


def _lower(text: str) -> str:
    """Fold a text without moving a letter."""
    folded = text.lower().replace("’", "'").replace("\n", " ")
    return folded if len(folded) == len(text) else text.replace("’", "'").replace("\n", " ")


def _places(lower: str, term: str) -> Iterator[int]:
    """Find a term's places, as whole words."""
    place = lower.find(term)
    while place >= 0:
        end = place + len(term)
        left = place == 0 or not lower[place - 1].isalpha() or is_dense(term[0])
        right = end >= len(lower) or not lower[end].isalpha() or is_dense(term[0])
        if left and right:
            yield place
        place = lower.find(term, end)


def _name_after(text: str, place: int, end: int, code: str) -> tuple[int, int] | None:
    """Find the name that begins at a place, behind articles and words for kinds of outlets."""
    place = _past_articles(text, place, end, code)
    if quoted := _QUOTED.match(text, place, end):
        return quoted.span("name")
    return _name(text, place, end)


def _past_articles(text: str, place: int, end: int, code: str) -> int:
    articles = terms(code, "citations", "articles")
    for _ in range(_ARTICLES):
        while place < end and text[place] in " \n\t_*":
            place += 1
        rest = text[place : min(end, place + 40)].replace("’", "'")
        for article in articles:
            tied = article.endswith("'")
            if rest.startswith(article) and (tied or rest[len(article) : len(article) + 1] == " "):
                place += len(article)
                break
        else:
            break
    return place


def _name(text: str, place: int, end: int) -> tuple[int, int] | None:
    """Read capitalised words, with the small words that names have between them."""
    start = last = place
    words = 0
    for found in _WORD.finditer(text, place, end):
        if found.start() > last + 1 or words == _LONGEST:
            break
        word = found.group()
        if word[0].isupper() or (words and word[0].isdigit()):
            last, words = found.end(), words + 1
        elif not words or word not in _LINKS or not _goes_on(text, found.end(), end):
            break
        else:
            last = found.end()
        if word.endswith(("'s", "’s")):
            last -= 2
            break
    return (start, last) if words else None


def _goes_on(text: str, place: int, end: int) -> bool:
    """Say whether a capital follows, at most one small word before it ("of the Valley")."""
    for _ in range(2):
        following = _WORD.match(text, place + 1, end)
        if following is None or following.group()[0].isupper():
            return following is not None
        place = following.end()
    return False


def _is_outlet(name: str, code: str) -> bool:
    words = _lower(name).replace("-", " ").split()
    outlets = terms(code, "citations", "outlets")
    if count_dense(name):
        return any(outlet in name.lower() for outlet in outlets)
    return any(
        word == outlet
        or (len(outlet) >= _SUFFIX and word.endswith(outlet) and len(outlet) < len(word))
        for word in words
        for outlet in outlets
    )


def _before_verbs(text: str, lower: str, block: Block, code: str) -> Iterator[tuple[int, int]]:
    """Find "the Northern Times reported": an outlet's name before a verb of reporting."""
    for term in terms(code, "citations", "after"):
        for place in _places(lower, term):
            at = block.start + place
            span = _dense_before(text, at, block) if is_dense(term[0]) else _before(text, at, block)
            if span and _is_outlet(text[slice(*span)], code):
                yield span


def _dense_before(text: str, at: int, block: Block) -> tuple[int, int] | None:
    found = _DENSE_NAME.search(text, max(block.start, at - 20), at)
    if found is None:
        return None
    start = found.start()
    for opener in "据據由经經":
        cut = text.rfind(opener, start, at)
        start = cut + 1 if cut >= 0 else start
    return (start, at) if at - start > 1 else None


def _before(text: str, at: int, block: Block) -> tuple[int, int] | None:
    words = list(_WORD.finditer(text, max(block.start, at - 80), at))
    start = end = words[-1].end() if words and not text[words[-1].end() : at].strip() else -1
    if end < 0:
        return None
    for found in reversed(words[-_LONGEST:]):
        word = found.group()
        apart = start != end and text[found.end() : start].strip()
        if (
            apart
            or word.endswith(("'s", "’s"))
            or not (word[0].isupper() or (start != end and word in _LINKS - {"the"}))
        ):
            break
        start = found.start()
    first = _WORD.match(text, start, end)
    if first and first.group().lower() in {"the", "a", "an"}:
        start = first.end() + 1
    return (start, end) if start < end else None


def _wire(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Find the agency in a dateline: "LISBON, Feb 11 (Valley Wire) -"."""
    end = min(block.end, block.start + _WIRE_PLACE)
    found = _WIRE.search(text, block.start, end) if block.part == "body" else None
    if found and found["name"][0].isupper():
        yield found.span("name")
