"""Who is who: entities with their names, and why an inferred alias is thought to be one."""

from collections import Counter

from reconcile.model import Alias, Entity
from reconcile.report.html.evidence import folded
from reconcile.report.html.markup import Markup, element, join, link, phrase
from reconcile.report.html.pasting import to_paste
from reconcile.report.html.shelf import Shelf
from reconcile.report.view.labels import marked
from reconcile.report.view.links import View
from reconcile.report.view.reasons import reasons_of
from reconcile.report.view.snippets import different_rule, same_rule

_SHARED = (marked("person"), marked("organization"), marked("place"), marked("product"))


def entities(view: View, shelf: Shelf) -> Markup:
    """List entities: those with an inferred alias first, then by how often they are named."""
    if not view.report.entities:
        return Markup("")
    ordered = sorted(
        view.report.entities, key=lambda each: (not _inferred(each), -len(each.mentions))
    )
    number = element("span", str(len(ordered)), class_="count")
    return element(
        "section",
        element("h2", view.say("Who is who"), " ", number),
        shelf.rows("div", *(_entity(view, each) for each in ordered), class_="entities"),
        id="entities",
        aria_label=view.say("Who is who"),
    )


def _inferred(entity: Entity) -> bool:
    return any(each.status == "inferred" for each in entity.aliases)


def _entity(view: View, entity: Entity) -> Markup:
    about: list[str] = [view.say(entity.type)]
    if entity.part_of:
        whole = view.names.get(entity.part_of, entity.part_of)
        about.append(view.say("part of {whole}", whole=whole))
    about += [each for each in [_where(view, entity)] if each]
    return element(
        "article",
        element("h3", entity.name, dir="auto"),
        element("p", " · ".join(about)),
        _written(view, entity),
        _ambiguous(view, entity),
        *(_alias(view, entity, each) for each in entity.aliases),
        aria_label=entity.name,
        class_="entity wide" if _inferred(entity) else "entity",
    )


def _where(view: View, entity: Entity) -> str:
    named = Counter(view.letters.get(each.source, each.source) for each in entity.mentions)
    return ", ".join(f"{letter} {number}×" for letter, number in sorted(named.items()))


def _written(view: View, entity: Entity) -> Markup:
    forms = dict.fromkeys(each.text for each in entity.mentions)
    if not forms or list(forms) == [entity.name]:
        return Markup("")
    quoted = join([element("q", each, dir="auto") for each in forms], ", ")
    told = phrase(view.say("Written {forms}"), forms=quoted)
    return element("p", told)


def _ambiguous(view: View, entity: Entity) -> Markup:
    if not entity.may_be:
        return Markup("")
    names = ", ".join(view.names.get(each, each) for each in entity.may_be)
    return element("p", view.say("The name alone may mean several: {names}.", names=names))


def _alias(view: View, entity: Entity, alias: Alias) -> Markup:
    name = element("b", alias.name)
    if alias.status == "declared":
        told = phrase(view.say("Also {name} (declared in rules)"), name=name)
        grounds = (element("p", one.detail, class_="dim", dir="auto") for one in alias.evidence)
        return join((element("p", told, dir="auto"), *grounds))
    words = view.say("Probably also {name}, {share} % sure: inferred, not declared.")
    claim = phrase(words, name=name, share=f"{alias.confidence * 100:.0f}")
    reasons = _reasons(view, entity, alias)
    return element(
        "div",
        element("p", claim, dir="auto"),
        _rivals(view, alias),
        element("div", reasons, _settle(view, entity, alias), class_="more"),
        class_="alias",
    )


def _reasons(view: View, entity: Entity, alias: Alias) -> Markup:
    """Show why, or lead to the finding that shows it already."""
    why = view.say("Why they are thought to be one")
    told = (each for each in view.findings if entity.id in each.entities)
    if found := next((each for each in told if each.evidence == alias.evidence), None):
        return element("p", link(found.fingerprint, why))
    sources = dict.fromkeys(each.source for each in entity.mentions)
    return folded(view, why, reasons_of(view, alias.evidence, sources))


def _rivals(view: View, alias: Alias) -> Markup:
    names = ", ".join(view.names.get(each, each) for each in alias.rivals)
    told = (
        view.say("Also weighed: {names}.", names=names)
        if names
        else view.say("Nobody else in these sources could be meant.")
    )
    return element("p", told, class_="dim")


def _settle(view: View, entity: Entity, alias: Alias) -> Markup:
    return element(
        "details",
        element("summary", view.say("Settle it: two rules to choose from")),
        to_paste(view, same_rule(entity, alias), view.say("They are one")),
        to_paste(view, different_rule(entity, alias), view.say("They are two")),
    )
