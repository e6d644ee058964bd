"""The signs in which a sentence is written over to see who holds which role."""

from typing import Literal

from msgspec import Struct

State = Literal["current", "former", "incoming", "acting"]
PERSON, ORGANIZATION, ROLE, OF, AND = "\ue000\ue001\ue002\ue003\ue004"
STATES: tuple[State, ...] = ("former", "acting", "incoming")
SIGNS = {"person": PERSON, "organization": ORGANIZATION, "place": ORGANIZATION}


class Item(Struct, frozen=True):
    """A person, an organisation or a role in a sentence."""

    sign: str
    start: int
    end: int
    role: str = ""
    state: State = "current"
    joint: str = ""  # the sign that ties it to what follows
    change: bool = False  # where its words tell what was once
