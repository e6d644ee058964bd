"""rules/roles/: the roles that people hold, by language, with what one says of another."""

from functools import cache, cached_property

import msgspec

from reconcile.knowledge.loading import Rules, read_rules, rules_folder


class Role(Rules, frozen=True, rename={"class_": "class"}):
    """A role: its normalised name, its class, the words for it.

    `class` tells which roles lead the whole ("head", "chair") and keeps deputies apart;
    `exclusive` that an organisation has one holder at a time. `also` names the roles that it may
    be another word for, `deputy_of` the one whose deputy it is; a `generic` one is a word for all
    of its class.
    """

    name: str
    class_: str
    exclusive: bool
    words: tuple[str, ...]
    also: tuple[str, ...] = ()
    deputy_of: str = ""
    generic: bool = False


class RoleExample(Rules, frozen=True):
    """A sentence and its roles, each as "person | role | organization | state"."""

    text: str
    roles: tuple[str, ...]


class RoleLexicon(Rules, frozen=True, dict=True, rename={"and_": "and", "as_": "as"}):
    """One language's roles and the words that tie them to people and organisations.

    `unspaced` languages write a role right beside the name; in `bare` ones an organisation follows
    its role without a preposition, and words in `cases`, with no `verbal` ending, may stand between
    a role and a person (губернатор области Олег Рудин). `closing` words end titles that no list
    holds ("mission director"), `chief` begins them ("chief agronomist", before one of the endings
    `trades`), an `elided` article is written with the word after it (l'avocat), `unfit` ones stand
    before and are no part of them; `compounds` are what closes a title in one word (Grossrat).

    What somebody `became`, or a verb of the `past` tells, may be over. `verbs` make somebody the
    holder of a role: of what is named after them, one of the `bodies` or an organisation, or by
    whom `by` leads to, after a form of to be (`done`); no word of `elsewhere` stands between the
    verb and a body; `objects` are bodies of which the leader has a title of its own. The
    `portfolios` are roles of which "of" or "for" says what for. Titles are `composed` of the
    `fields` that posts are for, with "{field}" where these stand. Somebody who is `in_charge` leads
    what the word before names. `succession` holds the verbs that say who held a role before, `as`
    what stands before it then.
    """

    of: tuple[str, ...]
    states: dict[str, tuple[str, ...]]
    alone: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    appoint: tuple[str, ...] = ()
    become: tuple[str, ...] = ()
    became: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    becoming: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    and_: tuple[str, ...] = ()
    chief: str = ""
    closing: tuple[str, ...] = ()
    elided: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    verbs: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    who: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    portfolios: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    objects: dict[str, str] = msgspec.field(default_factory=dict)
    fields: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    composed: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    in_charge: tuple[str, ...] = ()
    succession: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    as_: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    unspaced: bool = False
    bare: bool = False
    cases: tuple[str, ...] = ()
    verbal: tuple[str, ...] = ()
    role: tuple[Role, ...] = ()
    examples: tuple[RoleExample, ...] = ()

    @cached_property
    def by_words(self) -> dict[str, Role]:
        """Map each wording, in lower case, to its role."""
        listed = {words.lower(): role for role in self.role for words in role.words}
        return {**self._made(), **listed}

    def _made(self) -> dict[str, Role]:
        """Map the titles that are composed of a field and a post to roles."""
        found: dict[str, Role] = {}
        for post, patterns in self.composed.items():
            for field, names in self.fields.items():
                role = _composed(field, post)
                wordings = (p.replace("{field}", name) for p in patterns for name in names)
                found |= dict.fromkeys(wordings, role)
        return found

    @cached_property
    def by_field(self) -> dict[str, str]:
        """Map each word for what a post is for to its English name."""
        return {word: field for field, names in self.fields.items() for word in names}

    @cached_property
    def field_words(self) -> frozenset[str]:
        """Give the words with which what a post is for begins, or a long title ends."""
        listed = (words.lower().split() for role in self.role for words in role.words)
        ends = (parts[-1] for parts in listed if len(parts) > 2)  # noqa: PLR2004 -- of state
        return frozenset((*(name.split()[0] for name in self.by_field), *ends))

    @cached_property
    def by_verb(self) -> dict[str, str]:
        """Map each verb, in lower case, to the name of its role."""
        return {verb: name for name, verbs in self.verbs.items() for verb in verbs}

    @cached_property
    def plain(self) -> frozenset[str]:
        """Give the words that qualify no title: small ones, words of time, roles themselves."""
        verbs = (*self.appoint, *self.become, *self.becoming, *self.leave)
        small = (*self.of, *self.determiners, *self.and_, *self.since, *self.until, *self.unfit)
        dated = (word for words in self.states.values() for word in words)
        told = (word for phrase in (*small, *verbs, *dated) for word in phrase.split())
        return frozenset((*told, *self.by_words))

    @cached_property
    def leading(self) -> frozenset[str]:
        """Give the words that stand before a title: of time, or how deputies' begin."""
        return self.deputising.union(*self.states.values())

    @cached_property
    def deputising(self) -> frozenset[str]:
        """Give the words with which the titles of deputies begin."""
        deputies = [words for role in self.role if role.class_ == "deputy" for words in role.words]
        return frozenset(words.split()[0].lower() for words in deputies if " " in words)

    @cached_property
    def first_words(self) -> dict[str, int]:
        """Map the first word of each wording to the most words that a wording with it has."""
        found: dict[str, int] = {}
        for wording in self.by_words:
            first, *rest = wording.split()
            found[first] = max(found.get(first, 0), 1 + len(rest))
        return found

    @cached_property
    def last_words(self) -> frozenset[str]:
        """Give the last word of each wording."""
        return frozenset(wording.split()[-1] for wording in self.by_words)


def _composed(field: str, post: str) -> Role:
    """Give the listed role that a field and a post make, or one of that name."""
    name = f"{field} {post}"
    listed = next((role for role in roles("en").role if name in role.words), None)
    return listed or Role(name=name, class_=post, exclusive=False, words=())


@cache
def roles(language: str) -> RoleLexicon:
    """Load the roles of a language; English serves where there is no file."""
    path = rules_folder() / "roles" / f"{language}.toml"
    return read_rules(path if path.is_file() else path.with_name("en.toml"), RoleLexicon)


@cache
def role_named(name: str) -> Role | None:
    """Find a role by its normalised name."""
    return next((role for role in roles("en").role if role.name == name), None)


_LEADS = frozenset(("boss", "chief", "commander", "director", "head", "leader", "manager"))
_LED = "lead"  # what all of these are a word for


@cache
def title_of(name: str) -> tuple[str, frozenset[str]]:
    """Part a role's name into what it is for and what it may be called without that.

    "design boss" and "chief design officer" are both for design, and lead it. A deputy's title has
    no shorter word, nor has a listed one that ends in no other ("chief executive").
    """
    role = role_named(name)
    if role is not None and role.class_ == "deputy":
        return "", frozenset((name,))
    words = name.split()
    if words[0] == "chief" and words[-1] == "officer" and len(words) > 2 and role is None:  # noqa: PLR2004 -- and of what
        return " ".join(words[1:-1]), frozenset((_LED,))
    if len(words) == 1:
        return "", frozenset((name, _LED)) if name in _LEADS - {"director"} else frozenset((name,))
    if role is not None and role_named(words[-1]) is None:
        return "", frozenset((name,))
    leads = {_LED} if words[-1] in _LEADS else set()
    return " ".join(words[:-1]), frozenset((words[-1], *leads))
