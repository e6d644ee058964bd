"""A report as Markdown: a summary fit for a comment on a pull request."""

import re
from collections.abc import Iterator

from reconcile.model import Report
from reconcile.report.excerpt import one_line
from reconcile.report.view.cards import Card, cards_of
from reconcile.report.view.labels import labels_in
from reconcile.report.view.links import View, name_of, view_of
from reconcile.report.view.places import Spot, around, place_of, provenance_at
from reconcile.report.view.verdict import Judgement, judged, tiles_of
from reconcile.report.view.wording import day_in_words

_ROOM = 60_000  # code points: a comment on GitHub holds 65,536
_QUOTED = 2  # places quoted in their surroundings, of different sources; others are named
_SIGNS = {"error": "🛑", "warning": "⚠️", "note": "ℹ️", "agree": "✅"}
_ACTIVE = re.compile(r"[\\`*_\[\]|~#$]|[&<>@]")  # would be markup, a formula, or a mention


def render(report: Report, *, language: str = "en") -> str:
    """Write the verdict, the counts and the findings, the gravest first, as GitHub shows them."""
    view = view_of(report, labels_in(language))
    blocks = [_verdict(judged(view)), _counts(view)]
    room = _ROOM - sum(map(len, blocks))
    cards = [_card(view, each) for each in cards_of(view, {})]
    shown = 0
    for written in cards:
        room -= len(written)
        if room < 0:
            break
        blocks.append(written)
        shown += 1
    if rest := len(cards) - shown:
        blocks.append(view.count(rest, "finding more", "findings more"))
    blocks.append(_sources(view))
    return "\n\n".join(filter(None, blocks)) + "\n"


def escaped(words: str) -> str:
    """Write words as text that is never markup, on one line, unseen characters as marks."""
    return _ACTIVE.sub(_still, one_line(words))


def _still(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0])};" if sign[0] in "&<>@" else f"\\{sign[0]}"


def _verdict(judgement: Judgement) -> str:
    told = f": {judgement.against}." if judgement.against else "."
    sign = _SIGNS[judgement.level]
    return f"## {sign} {judgement.safe}{told}\n\n{escaped(judgement.extent)}"


def _counts(view: View) -> str:
    tiles = tiles_of(view)
    rows = (
        [each.label for each in tiles],
        ["---:"] * len(tiles),
        [str(each.number) for each in tiles],
    )
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _card(view: View, card: Card) -> str:
    head = f"### {_SIGNS[card.finding.severity]} {escaped(_title(card))} `{card.finding.code}`"
    if card.finding.new is True:
        head += f" **{view.say('new')}**"
    return "\n\n".join(
        filter(None, (head, escaped(card.message.words), "\n".join(_body(view, card))))
    )


def _title(card: Card) -> str:
    return f"{card.title}: {card.about}" if card.about else card.title


def _body(view: View, card: Card) -> Iterator[str]:
    quoted, rest = _split(card.spots)
    yield from (_quote(view, each) for each in quoted)
    if rest:
        places = ", ".join(f"“{escaped(each.shown)}” {place_of(view, each)}" for each in rest)
        yield f"- {view.say('Also')} {places}"
    yield from (f"- {escaped(each.words)}" for each in card.arithmetic)
    if card.finding.suggestion and "\n" not in card.finding.suggestion:
        yield f"- **{view.say('Suggestion:')}** {escaped(card.finding.suggestion)}"


def _split(spots: tuple[Spot, ...]) -> tuple[list[Spot], list[Spot]]:
    """Part the first place of each of the first sources from all others."""
    firsts: dict[str, Spot] = {}
    for spot in spots:
        if spot.line and len(firsts) < _QUOTED:
            firsts.setdefault(spot.source, spot)
    quoted = list(firsts.values())
    return quoted, [each for each in spots if each.line and each not in quoted]


def _quote(view: View, spot: Spot) -> str:
    source = view.sources.get(spot.source)
    before, after = (escaped(words) for words in around(source, spot))
    hand = f" · {view.say('AI-written')}" * (provenance_at(source, spot.start) == "ai_generated")
    name = escaped(name_of(source) if source else spot.source)
    words = f"**{escaped(spot.shown).strip()}**"
    return f"- {place_of(view, spot)} {name}{hand}: “{before}{words}{after}”"


def _sources(view: View) -> str:
    rows = (
        f"- **{view.letters[each.id]}** {escaped(name_of(each))}"
        + (f", {day_in_words(each.published, view.labels)}" if each.published else "")
        + f" ({escaped(each.id)})"
        for each in view.report.sources
    )
    head = f"<details><summary>{view.say('Sources')}</summary>"
    return "\n".join((head, "", *rows, "", "</details>"))[:_ROOM]
