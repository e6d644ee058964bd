"""How far a label of machine authorship reaches: its box, its section, or the page."""

import re
from collections.abc import Sequence

from reconcile.segment.boxes import Boxes
from reconcile.segment.labels import Label
from reconcile.segment.layout import Piece
from reconcile.segment.notices import is_titled
from reconcile.segment.wording import holds, phrases, plain, starts_with

_BOUNDS = {"furniture", "marker", "metadata", "byline", "headline"}
_STORY_OPENS = {"metadata", "byline", "headline"}
_DATELINE = re.compile(r"[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž .,/-]{2,30}(?:,[^—–\n]{0,40})?\s*[-–—(:]")
_FIELD = re.compile(r"[^\W\d_][^.:：\n]{1,30}[:：]\s?\S")
_FOOTNOTE_SHARE = 3  # what stands beyond a rule is a note where the page is three times as long
_SUMMARY = 8  # pieces; a summary above a story is no longer


class Reach:
    """The pieces of a document, asked how far each label reaches."""

    def __init__(self, pieces: Sequence[Piece], code: str, boxes: Boxes | None = None) -> None:
        self.boxes = boxes
        self.pieces = pieces
        self.code = code
        self.story = next(filter(self._tells, range(len(pieces))), len(pieces))  # its first piece
        self.ends: dict[str, bool] = {}  # by wording: labels that stand at the ends of their boxes

    def note(self, found: Sequence[tuple[int, Label]]) -> None:
        """Learn from labels of one wording that stand several times where they stand."""
        for text in dict.fromkeys(label.text for _, label in found):
            places = [index for index, label in found if label.text == text]
            if len(places) > 1:
                self.ends[text] = self._closes(places)

    def of(self, index: int, label: Label) -> range:
        """Give the pieces that the machine wrote, the label's own and its heading with them."""
        box = self._quotation(index)
        if label.scope != "page" and (marked := self._marked(index)):
            return marked
        if label.inline:
            return range(index, index + 1)
        front = self.pieces[index].form == "front"
        if front or label.scope == "page" or (label.scope == "text" and not self._in_box(index)):
            return self._page(index)
        if len(box) > 1:
            return box
        if self._side(index, label) == "above":
            return self._back(index, label)
        return self._forward(index, label)

    def _marked(self, index: int) -> range | None:
        """Give the box of the page's markup that a label stands in."""
        return self.boxes.labelled(index) if self.boxes else None

    def _closes(self, places: Sequence[int]) -> bool:
        after = self._at(places[-1] + 1)
        before = self._at(places[0] - 1)
        apart = after is None or after.part in _BOUNDS
        apart = apart or (after is not None and after.gap and not self.pieces[places[-1]].gap)
        return apart and (
            before is not None and before.part not in _BOUNDS and not self._heads(places[0] - 1)
        )

    def _tells(self, index: int) -> bool:
        piece = self.pieces[index]
        return piece.part == "body" and piece.form == "text" and not is_titled(piece)

    def _at(self, index: int) -> Piece | None:
        return self.pieces[index] if 0 <= index < len(self.pieces) else None

    def _bounds(self, index: int) -> bool:
        piece = self._at(index)
        return piece is None or piece.part in _BOUNDS or piece.form in {"rule", "front"}

    def _heads(self, index: int) -> bool:
        """Say whether a piece is a heading below the headline."""
        piece = self._at(index)
        return piece is not None and piece.part in {"body", "heading"} and is_titled(piece)

    def _named_box(self, index: int) -> bool:
        """Say whether a heading is one that summaries have."""
        if not self._heads(index):
            return False
        line = plain(self.pieces[index].text).strip(" :")
        boxes = phrases(self.code, "ai", "boxes")
        return bool(starts_with(line, boxes)) or bool(holds(line, boxes))

    def _quotation(self, index: int) -> range:
        """Give the block quotation that a label stands in."""
        if not self.pieces[index].quoted:
            return range(index, index)
        first = last = index
        while first and self.pieces[first - 1].quoted:
            first -= 1
        while last + 1 < len(self.pieces) and self.pieces[last + 1].quoted:
            last += 1
        return range(first, last + 1)

    def _in_box(self, index: int) -> bool:
        """Say whether a label stands close to a list, or below the heading of a summary."""
        if self._quotation(index):
            return True
        around = (self._at(index - 1), self._at(index + 1))
        first = index
        while not self._bounds(first - 1) and not self.pieces[first].gap:
            first -= 1
        listed = any(piece is not None and piece.form == "list" for piece in around)
        return listed or self._named_box(first)

    def _page(self, index: int) -> range:
        """Give the whole page, without a note to it beyond a rule."""
        size = sum(len(piece.text) for piece in self.pieces)
        first, end = 0, len(self.pieces)
        for k, piece in enumerate(self.pieces):
            if piece.form != "rule":
                continue
            beyond = self.pieces[k + 1 :] if k > index else self.pieces[:k]
            if sum(len(one.text) for one in beyond) * _FOOTNOTE_SHARE < size:
                first, end = (first, min(end, k)) if k > index else (k + 1, end)
        return range(first, end)

    def _side(self, index: int, label: Label) -> str:
        if label.side in {"above", "below"}:
            return label.side
        if label.text in self.ends:
            return "above" if self.ends[label.text] else "below"
        for judge in (self._by_bounds, self._by_gaps, self._by_lists):
            if side := judge(index):
                return side
        above = range(max(0, index - _SUMMARY), index)
        boxed = any(self._named_box(k) for k in above)
        return "above" if boxed or label.side == "here" or not label.heading else "below"

    def _by_bounds(self, index: int) -> str | None:
        """Judge by what stands around: a heading, furniture, the ends of the document."""
        before, after = self._bounds(index - 1), self._bounds(index + 1)
        below = self._at(index + 1)
        if below is not None and below.part == "headline":
            return "below"
        if after and (not before or self._is_last(index)):
            return "above"
        if self.pieces[index].form == "heading" or (before and not after):
            return "below"
        if self._heads(index - 1) and not after and not self._heads(index + 1):
            return "below"
        return None

    def _by_gaps(self, index: int) -> str | None:
        """Judge by blank lines: a label stands close to what it labels."""
        after = self._at(index + 1)
        apart = self.pieces[index].gap, after is not None and after.gap
        return {(False, True): "above", (True, False): "below"}.get(apart)

    def _by_lists(self, index: int) -> str | None:
        """Judge by a list on one side only."""
        before, after = self._at(index - 1), self._at(index + 1)
        lists = (
            before is not None and before.form == "list",
            after is not None and after.form == "list",
        )
        return {(True, False): "above", (False, True): "below"}.get(lists)

    def _back(self, index: int, label: Label) -> range:
        """Reach back to the heading that opens the box which the label closes."""
        first = index
        if label.side == "here":
            while first and self.pieces[first - 1].part == "furniture":
                first -= 1
        while not self._bounds(first - 1):
            first -= 1
        return range(self._opening(first, index, label), index + 1)

    def _opening(self, first: int, index: int, label: Label) -> int:
        region = range(first, index)
        after_label = first > 0 and self.pieces[first - 1].part == "marker"
        if not region or (after_label and self._heads(first)):
            return first
        named = [k for k in region if self._named_box(k)]
        if named:
            return named[-1]
        apart = [k for k in region if self._heads(k) and (k == first or self.pieces[k].gap)]
        last = self._is_last(index)
        if (
            last
            and label.side == "here"
            and len(apart) != 1
            and self.pieces[index - 1].form != "list"
        ):
            return self._top(first)
        if apart:
            return apart[-1]
        group = self._group_back(first, index)
        texts = sum(self.pieces[k].form == "text" for k in range(first, group))
        listed = self.pieces[group].form == "list" or self._heads(group)
        if last and not (listed and texts > 1):
            return self._top(first)
        return group

    def _is_last(self, index: int) -> bool:
        """Say whether only furniture stands below."""
        return all(self._bounds(k) for k in range(index + 1, len(self.pieces)))

    def _top(self, first: int) -> int:
        """Go on to the headline: the label speaks of all that stands below it."""
        while first and self.pieces[first - 1].part == "headline":
            first -= 1
        return first

    def _group_back(self, first: int, index: int) -> int:
        """Take the list or the paragraph above a label, with the line that leads into it."""
        k = index - 1
        listed = self.pieces[k].form == "list"
        while k > first and (
            (listed and self.pieces[k - 1].form == "list")
            or (not self.pieces[k].gap and not listed)
        ):
            k -= 1
        leads = k > first and (self._heads(k - 1) or self.pieces[k - 1].text.endswith((":", "：")))
        return k - 1 if leads else k

    def _forward(self, index: int, label: Label) -> range:
        """Reach forward to the end of the box or section that the label opens."""
        end = index + 1
        while not self._bounds(end):
            end += 1
        below = self._at(end)
        if end == index + 1 and below is not None and below.part == "headline":
            return self._page(index)
        heading = self._heads(index - 1) and not self._bounds(index - 1)
        first = index - 1 if heading and self.pieces[index - 1].form != "list" else index
        level = self.pieces[first].level if self.pieces[first].form == "heading" else 0
        return range(first, self._closing(index, end, level, label))

    def _closing(self, index: int, end: int, level: int, label: Label) -> int:
        """Find where a box ends that a label opens, at the latest where its region does."""
        later = [k for k in range(index + 1, end) if 0 < self.pieces[k].level <= max(level, 1)]
        end = min(later, default=end)
        if end == index + 1 or (level and (later or self._is_tail(index))):
            return end
        if self._is_tail(index):
            return self._section(index, end)
        opens = (k for k in range(index + 1, end) if _DATELINE.match(self.pieces[k].text))
        story = next(opens, None)
        if story is not None:
            return story
        summary = self._opens_story(end) and end - index <= _SUMMARY
        sections = label.side == "here" and self._in_sections(index, end)
        return end if summary or sections else self._group(index, end)

    def _opens_story(self, end: int) -> bool:
        piece = self._at(end)
        return piece is not None and (piece.part in _STORY_OPENS or piece.level > 0)

    def _is_tail(self, index: int) -> bool:
        """Say whether a story stands above the label."""
        return self.story < index

    def _in_sections(self, index: int, end: int) -> bool:
        """Say whether what follows is a page of headed sections rather than one box."""
        after = self.pieces[index + 1]
        headed = self._heads(index + 1) or bool(_FIELD.match(after.text) and is_titled(after))
        return after.gap and headed and sum(map(self._heads, range(index + 1, end))) > 1

    def _section(self, index: int, end: int) -> int:
        """Find the end of a section in plain text: the next heading with a blank line above it."""
        for k in range(index + 2, end):
            if self._heads(k) and self.pieces[k].gap:
                return k
            if (
                self.pieces[k - 1].form == "list"
                and self.pieces[k].form == "text"
                and self.pieces[k].gap
            ):
                return k
        return end

    def _group(self, index: int, end: int) -> int:
        """Find the end of the list or the paragraphs that stand together below a label."""
        k = index + 1
        while k < end and self._heads(k) and k + 1 < end:
            k += 1
        listed = self.pieces[k].form == "list"
        k += 1
        while k < end and (self.pieces[k].form == "list" if listed else not self.pieces[k].gap):
            k += 1
        return k
