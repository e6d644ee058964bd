"""Rules to paste, with a button that copies them where scripts run."""

from reconcile.report.html.markup import Markup, element
from reconcile.report.view.links import View


def to_paste(view: View, rule: str, label: str) -> Markup:
    """Show a rule under what it says."""
    name = view.say("Copy: {what}", what=label)
    button = element("button", view.say("Copy"), class_="copy", type="button", aria_label=name)
    return element(
        "div",
        element("div", element("span", label), button, class_="bar"),
        element("pre", element("code", rule)),
        class_="paste",
    )
