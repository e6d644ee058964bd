"""What the files of rules/locales/ say about results, ratios and the things that are counted."""

import msgspec

from reconcile.knowledge.loading import Rules


class Scores(Rules, frozen=True):
    """What stands between the figures of a result or a ratio, and the words that claim one.

    `votes` are phrases that make two figures, each written "#", one vote.
    """

    joints: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    ratio_before: tuple[str, ...] = ()
    ratio_after: tuple[str, ...] = ()
    votes: tuple[str, ...] = ()


class Points(Rules, frozen=True):
    """What points are called, the shares that they are points of, and the scales they may be of."""

    names: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    not_of: tuple[str, ...] = ()


class Marks(Rules, frozen=True):
    """What right behind a figure, or right before it, says that it is a part or a difference.

    `part` follows a count of some of several, `warmer` a difference of temperatures, and `by` leads
    to one; what is in `level` behind such a word makes it a temperature after all.
    """

    part: tuple[str, ...] = ()
    warmer: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    level: tuple[str, ...] = ()


class Things(Rules, frozen=True):
    """What is counted, in languages whose nouns are listed: English lemma -> its words here.

    `plurals` are endings that make an unlisted word a noun; `capital` says that a capital does.
    """

    skip: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    capital: bool = False
    things: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


class Tables(Rules, frozen=True):
    """Words in the notes of tables: "in millions, except per share", and rows that these except."""

    excepting: tuple[str, ...] = ()
    single: tuple[str, ...] = ()
