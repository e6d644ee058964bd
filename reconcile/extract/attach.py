"""Give a numeral its scale suffix, its money or unit, and what that is per."""

import re

from reconcile.extract.figures import past
from reconcile.extract.literals import ONE
from reconcile.extract.money import Money, money_after, money_before
from reconcile.extract.neighbours import NO_ROLES, Roles
from reconcile.extract.page import Measure, Page
from reconcile.extract.suffixes import suffixed
from reconcile.extract.tables import LONGEST, PLAIN
from reconcile.extract.tenths import TENTHS, finer
from reconcile.extract.units import unit_after

NOUN = re.compile(rf"{PLAIN}{{1,{LONGEST}}}")
PERCENTS = frozenset({"percent", "percentage_point", "basis_point", "permille"})
TEMPERATURES = frozenset({"degree_Celsius", "degree_Fahrenheit", "kelvin"})
MILLION, LARGE = 10**6, 100
FACTOR = re.compile(r"(\d+) (.+)")  # a unit by the multiple that a name of it means
WINDOW = 24  # signs before a figure that may hold its unit
NEAR = 80  # signs around a figure that may say whether pounds are money or mass
BARE = 24  # a text as short as this is a price, and no sentence
CLOSED = frozenset({"", *",.;:)!?\n|]"})  # nothing attaches to these
NO_CENTS = frozenset({",-", ",–", ",—"})  # "50,- Kč"
PRIMES = ("''", "'", '"', "′", "″", "”")


def attach(page: Page, measure: Measure, floor: int) -> bool:
    """Attach what stands around a numeral; say whether anything did.

    `floor` is where the figure before ends: what stands before it is not this one's.
    """
    before = None if measure.plain else money_before(page, measure.start, floor)
    if page.low[measure.end : measure.end + 2] in NO_CENTS:
        measure.end += 2
    bare = measure.number.bare
    scaled = measure.number.roles.scale and suffixed(page, measure, money=before is not None)
    if before:
        _set_money(measure, before)
        measure.start, measure.prefixed = before.start, True
        if measure.end > measure.number.end:
            _late_scale(page, measure)  # behind a bracket
        if not bare:
            _repeated(page, measure)
        _per(page, measure)
        return measure.low >= LARGE or measure.unit not in page.grammar.lexicon.large
    if measure.lead and _led_by_unit(page, measure, floor):
        return True
    if measure.number.part and part_point(page, measure):
        return True
    found = not bare and behind(page, measure)
    if found and measure.kind == "quantity":
        _rate(page, measure, floor)
    return found or scaled


def part_point(page: Page, measure: Measure) -> bool:
    """Read a part of a percentage point: "a quarter point", "a half-point", not "half a point"."""
    for name in page.grammar.around.part_points:
        end = measure.end + len(name)
        if page.low.startswith(name, measure.end) and not page.low[end : end + 1].isalpha():
            if 2 * measure.low == ONE and "-" not in name:
                return False  # half a point is won in games
            measure.kind, measure.unit, measure.end = "percent", "percentage_point", end
            return True
    return False


def _led_by_unit(page: Page, measure: Measure, floor: int) -> bool:
    """Read a unit that stands before its figure: "yüzde 20", "摄氏37度"."""
    window = page.low[max(floor, measure.start - WINDOW) : measure.start]
    bare = window.rstrip()
    minus = page.grammar.minus.before(bare) if bare else None
    inner = bare[: len(bare) - minus[0]].rstrip() if minus else bare
    unit = page.grammar.around.unit_before.before(inner)
    if unit is None:
        return False
    if minus:  # "摄氏零下5度": the minus stays to be read
        return _unit_of_minus(page, measure, unit[1])
    measure.start -= len(window) - len(bare) + unit[0]
    set_unit(page, measure, (measure.end, unit[1]))
    again = unit_after(page, past(page.low, measure.end), glued=True)
    if again and again[1] in {"degree", unit[1]}:
        measure.end = again[0]
    return True


def _unit_of_minus(page: Page, measure: Measure, unit: str) -> bool:
    """Read a unit that stands before the minus of its figure; what it names twice is taken in."""
    again = unit_after(page, past(page.low, measure.end), glued=True)
    end = again[0] if again and again[1] in {"degree", unit} else measure.end
    set_unit(page, measure, (end, unit))
    return True


def _rate(page: Page, measure: Measure, floor: int) -> None:
    """Read a rate that stands before its figure: "時速120キロ"."""
    rate = page.grammar.around.rate_before.before(
        page.low[max(floor, measure.start - WINDOW) : measure.start]
    )
    if rate:
        measure.start -= rate[0]
        measure.unit = f"{measure.unit}/{rate[1]}"


def behind(page: Page, measure: Measure) -> bool:
    """Attach the money or the unit that stands behind a numeral."""
    at = measure.end
    gap = past(page.low, at)
    if page.low[gap : gap + 1] in CLOSED:
        return False
    places = (gap,) if page.low[at] == " " else (at, gap) if gap > at else (at,)
    if measure.number.part or measure.scale > 1:
        of = page.grammar.around.part_of.match(page.low, at)
        rate = of and not measure.number.part and of[0].split()[-1] in page.grammar.articles
        places = (*places, of.end()) if of and not rate else places  # "3 million a year"
    for place in places:
        roles = page.beside.roles(page.low, place)
        if roles is not NO_ROLES and _attached(page, measure, place, roles):
            return True
    return _prime(page, measure)


def _attached(page: Page, measure: Measure, place: int, roles: Roles) -> bool:
    if place >= len(page.low):
        return False
    money = money_after(page, place) if roles.money else None
    if money and page.grammar.nouns.stop and _too_little(page, measure, money):
        money = None  # "the 30 won by Labour"
    unit = unit_after(page, place, glued=place == measure.end) if roles.unit else None
    if money and unit and money.end == unit[0] and not page.prices:
        small = page.norm[place : money.end] == money.code.lower()  # "10 sek" are seconds
        money = money if _is_money(page, measure) and not small else None
    if money and (not unit or page.prices or money.end >= unit[0]):
        _set_money(measure, money)
        measure.end = money.end
        _late_scale(page, measure)
    elif unit:
        set_unit(page, measure, unit)
    else:
        counter = page.grammar.around.counters.at(page.low, place)
        if counter is None:
            return False
        measure.unit = counter[1]
        return True
    _per(page, measure)
    return True


def _too_little(page: Page, measure: Measure, money: Money) -> bool:
    return money.code in page.grammar.lexicon.large and measure.low < LARGE


def _is_money(page: Page, measure: Measure) -> bool:
    """Say whether pounds are sterling: in millions, or where the sentence speaks of money."""
    if measure.low >= MILLION or page.grammar.region in {"GB", "IE"}:
        return True
    around = page.low[max(0, measure.start - NEAR) : measure.end + NEAR // 2]
    cues = page.grammar.around
    if cues.mass.search(around):
        return False
    return cues.price.search(around) is not None or len(page.low) < (
        BARE if page.grammar.spaced else BARE // 2
    )


def _prime(page: Page, measure: Measure) -> bool:
    """Read feet and inches behind a figure: 5'', 6'2"."""
    norm, at = page.norm, measure.end
    if norm[at : at + 1] == " " and norm[at + 1 : at + 3] == '" ':
        at += 1
    for sign in PRIMES:
        if not norm.startswith(sign, at):
            continue
        end = at + len(sign)
        opened = norm[max(0, measure.start - NEAR) : measure.start].count(sign) % 2
        if opened or norm[end : end + 1].isalpha():
            return False  # it closes a quotation, or is an apostrophe
        measure.unit, measure.end = page.grammar.lexicon.quotes[sign], end
        measure.kind = "quantity"
        measure.rules.append("prime")
        return True
    return False


def _set_money(measure: Measure, money: Money) -> None:
    measure.kind, measure.unit = "money", money.code
    if money.factor != 1:
        measure.times(money.factor)
        measure.subunit = money.factor < 1
        measure.scale = max(money.factor, measure.scale)


def _late_scale(page: Page, measure: Measure) -> None:
    """Read a scale behind the code or a bracket: "75 USD million", "$(2.5) million"."""
    if measure.scale != 1 or page.low[measure.end : measure.end + 1] != " ":
        return
    found = page.grammar.number_words(page.low, measure.end + 1)
    if found and len(found[0]) == 1 and found[0][0].role == "x" and found[0][0].value >= 1000:  # noqa: PLR2004 -- a scale
        measure.scale = found[0][0].value
        measure.times(measure.scale)
        measure.end = found[1]


def set_unit(page: Page, measure: Measure, unit: tuple[int, str]) -> None:
    """Give a measure its unit, and the kind that follows from it."""
    measure.end, measure.unit = unit
    factor = FACTOR.match(measure.unit)
    if factor:
        measure.unit = factor[2]
        if measure.low <= TENTHS or measure.unit not in PERCENTS:  # "九九折" is 99 percent
            measure.times(ONE * int(factor[1]))
            finer(page, measure)
    if measure.unit == "degree":
        _named_degree(page, measure)
    if measure.unit in PERCENTS:
        measure.kind = "percent"
    elif measure.unit in page.grammar.lexicon.durations:
        measure.kind = "duration"
    else:
        measure.kind = "quantity"


def _named_degree(page: Page, measure: Measure) -> None:
    """Read the scale that stands apart from its sign: "37 ° Celsius"."""
    at = past(page.low, measure.end)
    found = page.grammar.around.units.at(page.low, at) if at < len(page.low) else None
    if found and found[1] in TEMPERATURES:
        measure.end, measure.unit = found


def _repeated(page: Page, measure: Measure) -> None:
    """Take in a name that repeats the sign: "$10 dollars", "$5 million USD"."""
    at = past(page.low, measure.end)
    again = money_after(page, at) if at < len(page.low) else None
    if again and again.factor == 1 and measure.unit in {again.code, "USD"}:
        measure.end, measure.unit = again.end, again.code


def _exchanged(page: Page, measure: Measure) -> bool:
    """Read a price of one money in another, named in `attribute`: "7.21 yuan to the dollar"."""
    match = page.grammar.around.exchange.match(page.low, measure.end)
    if match is None or match.end() >= len(page.low):
        return False
    other = money_after(page, match.end())
    if other is None or other.factor != 1 or other.code == measure.unit:
        return False
    if page.grammar.around.units.at(page.low, match.end()):
        return False  # "3 dollars per pound" is the price of a weight
    measure.end, measure.kind, measure.attribute = other.end, "rate", f"per {other.code}"
    measure.rules.append("rate")
    return True


def _per(page: Page, measure: Measure) -> None:
    """Take in what a unit is per: "$4 a share", "20 J/m^2 per year", "2 million barrels a day"."""
    if measure.kind == "money" and _exchanged(page, measure):
        return
    match = page.grammar.around.per.match(page.low, measure.end)
    if match is None or match.end() >= len(page.low) or measure.kind == "percent":
        return
    at = match.end()
    stroke = "/" in match[0]
    unit = unit_after(page, at, glued=True)
    money = measure.kind == "money"
    if unit is None and money:
        noun = NOUN.match(page.low, at)
        if noun and (noun[0] in page.grammar.around.shares or stroke):
            unit = noun.end(), noun[0]
    if unit is None or (money and _is_ago(page, unit)):
        return
    measure.end, measure.unit = unit[0], f"{measure.unit}/{unit[1]}"
    if measure.kind == "duration":
        measure.kind = "quantity"
    measure.rules.append("per-unit")


def _is_ago(page: Page, unit: tuple[int, str]) -> bool:
    """Say whether a stretch of time is a point in it: "from $5 a year earlier"."""
    around = page.grammar.around
    rest = page.low[unit[0] : unit[0] + WINDOW].split()
    timed = unit[1] in page.grammar.lexicon.durations
    return timed and bool(rest) and rest[0].strip(".,") in around.ago
