"""Who is who: entities with their names, and why an inferred alias is thought to be one."""

from collections import Counter

from reconcile.model import Alias, Entity
from reconcile.report.html.evidence import folded
from reconcile.report.html.markup import Markup, element, join
from reconcile.report.html.snippets import different_rule, same_rule, to_paste
from reconcile.report.html.view import View


def entities(view: View) -> Markup:
    """List entities: those with an inferred alias first, then by how often they are named."""
    if not view.report.entities:
        return Markup("")
    ordered = sorted(
        view.report.entities, key=lambda each: (not _inferred(each), -len(each.mentions))
    )
    return element(
        "section",
        element("h2", "Who is who ", element("span", str(len(ordered)), class_="count")),
        element("div", *(_entity(view, each) for each in ordered), class_="entities"),
        id="entities",
        aria_label="Who is who",
    )


def _inferred(entity: Entity) -> bool:
    return any(each.status == "inferred" for each in entity.aliases)


def _entity(view: View, entity: Entity) -> Markup:
    about: list[str] = [entity.type]
    if entity.part_of:
        about.append(f"part of {view.names.get(entity.part_of, entity.part_of)}")
    about += [each for each in [_where(view, entity)] if each]
    return element(
        "article",
        element("h3", entity.name, dir="auto"),
        element("p", " · ".join(about), class_="dim", dir="auto"),
        _written(entity),
        *(_alias(view, entity, each) for each in entity.aliases),
        class_="entity wide" if _inferred(entity) else "entity",
    )


def _where(view: View, entity: Entity) -> str:
    named = Counter(view.letters.get(each.source, each.source) for each in entity.mentions)
    return ", ".join(f"{letter} {number}×" for letter, number in sorted(named.items()))


def _written(entity: Entity) -> Markup:
    forms = dict.fromkeys(each.text for each in entity.mentions)
    if not forms or list(forms) == [entity.name]:
        return Markup("")
    quoted = join([element("q", each, dir="auto") for each in forms], ", ")
    return element("p", "Written ", quoted, class_="dim", dir="auto")


def _alias(view: View, entity: Entity, alias: Alias) -> Markup:
    if alias.status == "declared":
        return element("p", "Also ", element("b", alias.name), " (declared in rules)", dir="auto")
    claim = element(
        "p",
        "Probably also ",
        element("b", alias.name),
        f", {alias.confidence * 100:.0f} % sure: inferred, not declared.",
        dir="auto",
    )
    return element(
        "div",
        claim,
        _rivals(view, alias),
        element(
            "div",
            folded("Why they are thought to be one ", alias.evidence),
            _settle(entity, alias),
            class_="more",
        ),
        class_="alias",
    )


def _rivals(view: View, alias: Alias) -> Markup:
    names = ", ".join(view.names.get(each, each) for each in alias.rivals)
    told = f"It could also be {names}." if names else "Nobody else in these sources could be meant."
    return element("p", told, class_="dim", dir="auto")


def _settle(entity: Entity, alias: Alias) -> Markup:
    return element(
        "details",
        element("summary", "Settle it: two rules to choose from"),
        to_paste(same_rule(entity, alias), "They are one"),
        to_paste(different_rule(entity, alias), "They are two"),
    )
