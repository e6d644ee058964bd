"""The conflict graph as a drawing of its own: no script moves it, every node leads somewhere."""

from reconcile.report.html.markup import Markup, element, join, link
from reconcile.report.view.conflicts import HEAD, ROW, Edge, Graph, Group, Node, graph_of
from reconcile.report.view.labels import marked
from reconcile.report.view.links import View, name_of

_WIDTH = 900
_SOURCE, _NODE, _END = 210, 400, 810  # where sources end, where readings begin and end
_TALL = ROW - 8
_LONGEST = {"source": 24, "node": 48, "by": 14, "title": 70}  # code points that have room


def graph(view: View) -> Markup:
    """Draw who says what where sources disagree; empty where they do not."""
    laid = graph_of(view)
    if laid is None:
        return Markup("")
    name = view.say("Who says what, where they differ")
    drawing = element(
        "svg",
        *(_edge(each) for each in laid.edges),
        *(_group(view, each) for each in laid.groups),
        *(_source(view, letter, y) for letter, y in laid.sources),
        viewBox=f"0 0 {_WIDTH} {laid.height:.0f}",
        width=_WIDTH,
        height=f"{laid.height:.0f}",
        role="group",
        aria_label=name,
    )
    return element(
        "section",
        element("h2", view.say("Conflict graph")),
        element("div", drawing, class_="wide graph", tabindex=0, role="group", aria_label=name),
        _left_out(view, laid),
        id="graph",
        aria_label=view.say("Conflict graph"),
    )


def _left_out(view: View, laid: Graph) -> Markup:
    if not laid.left_out:
        return Markup("")
    told = view.count(laid.left_out, "topic is not drawn", "topics are not drawn")
    return element("p", told, class_="hint")


def _source(view: View, letter: str, y: float) -> Markup:
    found = next((each for each in view.sources.values() if view.letters[each.id] == letter), None)
    name = name_of(found) if found else ""
    return link(
        f"source-{letter}" if found and isinstance(found.text, str) else "sources",
        element("rect", x=0, y=f"{y - _TALL / 2:.1f}", width=_SOURCE, height=_TALL, rx=4),
        _words(f"{letter}  {name}", 10, y, "source"),
        class_="from",
    )


def _edge(edge: Edge) -> Markup:
    bend = (_SOURCE + _NODE) / 2
    way = (
        f"M{_SOURCE} {edge.source_y:.1f}C{bend:.0f} {edge.source_y:.1f} "
        f"{bend:.0f} {edge.node.y:.1f} {_NODE} {edge.node.y:.1f}"
    )
    return element("path", d=way, class_=f"edge {'ai' if edge.ai else edge.node.verdict}")


def _group(view: View, group: Group) -> Markup:
    title = link(
        "entities" if group.alias else group.facet,
        _words(group.title, _NODE, group.y + HEAD / 2 + 4, "title"),
        class_="topic",
        data_filter=group.facet,
    )
    clashes = (_clash(view, group, *each) for each in group.clashes)
    return join([title, *(_node(each) for each in group.nodes), *clashes])


def _node(node: Node) -> Markup:
    width = _END - _NODE
    box = element("rect", x=_NODE, y=f"{node.y - _TALL / 2:.1f}", width=width, height=_TALL, rx=11)
    words = _words(node.words, _NODE + 12, node.y, "node")
    letters = _words(" ".join(node.letters), _END - 12, node.y, "by", class_="by")
    return link(node.target, box, words, letters, class_=f"reading {node.verdict}")


def _clash(view: View, group: Group, first: int, second: int) -> Markup:
    """Draw an arc between two readings, with a sign at its middle: unequal, or perhaps one."""
    top, bottom = group.nodes[first].y, group.nodes[second].y
    reach = _END + 30 + 10 * (second - first)
    way = f"M{_END} {top:.1f}C{reach} {top:.1f} {reach} {bottom:.1f} {_END} {bottom:.1f}"
    sign, told = ("=?", marked("perhaps one")) if group.alias else ("≠", marked("conflict"))
    return element(
        "g",
        element("title", view.say(told)),
        element("path", d=way, class_="clash alias" if group.alias else "clash"),
        element("text", sign, x=reach - 4, y=f"{(top + bottom) / 2:.1f}", class_="sign"),
    )


def _words(words: str, x: int, y: float, kind: str, class_: str | None = None) -> Markup:
    room = _LONGEST[kind]
    told = words if len(words) <= room else f"{words[: room - 1]}…"
    whole = element("title", words) if told != words else ""
    return element("text", whole, told, x=x, y=f"{y:.1f}", class_=class_)
