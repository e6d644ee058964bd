"""What a page says about itself: in its head, in structured data, in the time of its byline."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import msgspec
from turbohtml import unescape

_STORIES = re.compile(r"(?:Article|Posting|Report|Release|WebPage|Review)$")
_TITLES = ("og:title", "twitter:title", "dc.title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "citation_publisher")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author")
_DAYS = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate",
    "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "dcterms.created",
    "article.published", "og:published_time", "citation_publication_date",
)  # fmt: skip
_DAY = re.compile(r"\s*(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)")
_SUFFIX = re.compile(r"\s*[|｜·•]\s*|\s+[-–—]\s+")
_LONGEST = 300  # signs of a title, a name or an outlet
_DATA = 2**20  # signs of structured data that are read in all
_NODES = 2_000  # of structured data that are looked at
_OUTLET = 6  # words of an outlet's name behind a title


class Head:
    """What a page tells of itself while it is read; the first to say something is believed."""

    def __init__(self) -> None:
        """Begin with a page that says nothing."""
        self.collecting = ""  # the element whose text is collected: a title or structured data
        self._heard: list[str] = []
        self._titles: list[str] = []
        self._meta: dict[str, str] = {}
        self._story: dict[str, Any] = {}
        self._time = ""
        self._room = _DATA

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Hear of an element that begins."""
        if tag == "meta":
            names = (attributes.get(key, "") for key in ("property", "name", "itemprop"))
            name = next(filter(None, names), "").strip().lower()
            self._meta.setdefault(name, " ".join(attributes.get("content", "").split())[:_LONGEST])
        elif tag == "time" and _published(attributes):
            self._time = self._time or attributes.get("datetime", "")
        elif (tag == "title" and not self._titles) or _is_data(tag, attributes):
            self.collecting = tag

    def collect(self, text: str) -> None:
        """Hear the text of the element that is collected."""
        self._heard.append(text[: self._room])
        self._room -= len(self._heard[-1])

    def end(self, tag: str) -> None:
        """Hear of an element that ends."""
        if tag != self.collecting:
            return
        heard, self._heard, self.collecting = "".join(self._heard), [], ""
        if tag == "title":
            self._titles.append(" ".join(heard.split())[:_LONGEST])
        else:
            self._learn(heard)

    def title(self, heading: str | None) -> str | None:
        """Give the page's title: its heading, what it says of itself, the title of its window."""
        said = (self._meta.get(name) for name in _TITLES)
        headline = _text(self._story.get("headline"))
        found = (heading, headline, *said, self.window())
        return next(filter(None, found), None)

    def window(self) -> str:
        """Give the title of the page's window, as written."""
        return next(iter(self._titles), "")

    def publisher(self, title: str | None) -> str | None:
        """Give the outlet: as the page says, or behind its title in the title of its window."""
        said = _text(self._story.get("publisher"))
        named = (self._meta.get(name) for name in _OUTLETS)
        return next(filter(None, (said, *named)), None) or self._behind(title or "")

    def author(self) -> str | None:
        """Give the author or authors, as the page says."""
        named = (self._meta.get(name, "") for name in _AUTHORS)
        people = (name for name in named if name and not name.startswith(("http:", "https:")))
        return _text(self._story.get("author")) or next(people, None)

    def published(self) -> dt.date | None:
        """Give the day of publication, as its place has it."""
        said = (_text(self._story.get("datePublished")), *(self._meta.get(name) for name in _DAYS))
        return next(filter(None, map(_day, (*said, self._time))), None)

    def _behind(self, title: str) -> str | None:
        parts = _SUFFIX.split(self.window())
        last = parts[-1].strip()
        is_outlet = len(parts) > 1 and last and len(last.split()) <= _OUTLET
        return last if is_outlet and last.casefold() not in title.casefold() else None

    def _learn(self, text: str) -> None:
        """Take what structured data say of the story on the page."""
        try:
            data = msgspec.json.decode(text)
        except (msgspec.DecodeError, RecursionError, UnicodeError):
            return
        for node in _nodes(data):
            if any(_STORIES.search(str(kind)) for kind in _listed(node.get("@type"))):
                self._story = node | self._story


def _is_data(tag: str, attributes: dict[str, str]) -> bool:
    return tag == "script" and attributes.get("type", "").strip().lower() == "application/ld+json"


def _published(attributes: dict[str, str]) -> bool:
    """Say whether a time is marked as that of publication."""
    named = f"{attributes.get('itemprop', '')} {attributes.get('class', '')}".lower()
    return "pubdate" in attributes or "publish" in named or "entry-date" in named


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """List the objects of structured data, those outside before those within."""
    waiting, seen = [data], 0
    while waiting and seen < _NODES:
        node, seen = waiting.pop(0), seen + 1
        if isinstance(node, dict):
            yield node
            waiting.extend(_listed(node.get("@graph")))
            waiting.extend(_listed(node.get("mainEntity")))
        elif isinstance(node, list):
            waiting.extend(node[:_NODES])


def _listed(value: Any) -> list[Any]:
    return value[:_NODES] if isinstance(value, list) else [value]


def _text(value: Any) -> str | None:
    """Write a value of structured data: a text, or the names of what it lists."""
    names = (node.get("name") if isinstance(node, dict) else node for node in _listed(value))
    found = [" ".join(unescape(name).split()) for name in names if isinstance(name, str)]
    return ", ".join(filter(None, found))[:_LONGEST] or None


def _day(text: str | None) -> dt.date | None:
    found = _DAY.match(text or "")
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
