"""CLDR -> rules/dates/names/: the names of months and weekdays and the orders of written dates.

Run `python -m reconcile.knowledge.dates_cldr` to write the files anew; a test holds them to what
CLDR says now. They are shipped because loading CLDR costs more than reading any text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reconcile.knowledge.dates import date_languages
from reconcile.knowledge.loading import rules_folder

if TYPE_CHECKING:
    from babel import Locale

_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")


def names_file(language: str) -> str:
    """Write a language's names and orders as TOML; the language is a CLDR identifier."""
    from babel import Locale  # noqa: PLC0415 -- CLDR is loaded only to write these files

    locale = Locale.parse(language)
    months = [_forms(locale, "months", index) for index in range(1, 13)]
    weekdays = [_forms(locale, "days", index) for index in range(7)]
    lines = [
        "# Written from CLDR by `python -m reconcile.knowledge.dates_cldr`; not to be edited.",
        f'order = "{_order(locale)}"',
        _table("months", months),
        _table("weekdays", weekdays),
        "[orders]",
        *(f'{order} = "{" ".join(regions)}"' for order, regions in _orders(language).items()),
    ]
    return "\n".join(lines) + "\n"


def _table(name: str, rows: list[list[str]]) -> str:
    quoted = [", ".join(f'"{form}"' for form in row) for row in rows]
    inner = "\n".join(f"  [{row}]," for row in quoted)
    return f"{name} = [\n{inner}\n]"


def _forms(locale: Locale, kind: Literal["months", "days"], index: int) -> list[str]:
    """List the written forms of one month or weekday, folded, without closing points."""
    found: dict[str, None] = {}
    for context in _CONTEXTS:
        for width in ("wide", "abbreviated"):
            names = getattr(locale, kind).get(context, {}).get(width, {})
            form = str(names.get(index, "")).lower().rstrip(".॰").replace("\u200f", "")
            if len(form) > 1 and not form[0].isdigit():
                found[form] = None
    return list(found)


def _order(locale: Locale) -> str:
    """Say in which order the locale writes day, month and year in digits, as "dmy"."""
    pattern = str(locale.date_formats["short"].pattern)
    return "".join(dict.fromkeys(c.lower() for c in pattern if c in "dMy"))


def _orders(language: str) -> dict[str, list[str]]:
    """List, by order, the regions whose order differs from the language's own."""
    from babel import Locale  # noqa: PLC0415 -- as above
    from babel.localedata import locale_identifiers  # noqa: PLC0415 -- as above

    found: dict[str, set[str]] = {}
    for name in locale_identifiers():
        locale = Locale.parse(name)
        usual_script = locale.script in {None, "Hans", "Hant"} and not locale.variant
        if locale.language == language and locale.territory and usual_script:
            found.setdefault(_order(locale), set()).add(locale.territory)
    found.pop(_order(Locale.parse(language)), None)
    return {order: sorted(regions) for order, regions in sorted(found.items())}


def write() -> None:
    """Write every language's file into rules/dates/names/."""
    for language in date_languages():
        path = rules_folder() / "dates" / "names" / f"{language}.toml"
        path.write_text(names_file(language), encoding="utf-8")


if __name__ == "__main__":
    write()
