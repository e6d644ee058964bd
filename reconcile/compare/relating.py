"""Topics -> relations: whether the readings of one thing can all be true, and why."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from msgspec import structs

from reconcile.compare.amounts import compare_amounts
from reconcile.compare.births import births
from reconcile.compare.columns import columns
from reconcile.compare.conversions import compare_conversions
from reconcile.compare.dates import compare_dates
from reconcile.compare.matter import Matter
from reconcile.compare.measured import compare_measured
from reconcile.compare.moments import moments
from reconcile.compare.quotes import compare_quotes
from reconcile.compare.roles import compare_roles
from reconcile.compare.sums import sums
from reconcile.compare.together import together
from reconcile.model import Claim, Entity, Relation, Source, Topic

_COMPARISONS: tuple[Callable[[Matter], Iterator[Relation]], ...] = (
    compare_amounts,
    compare_conversions,
    compare_measured,
    compare_dates,
    compare_roles,
    compare_quotes,
)


def compare(
    topics: Sequence[Topic],
    claims: Sequence[Claim],
    sources: Sequence[Source],
    entities: Sequence[Entity],
) -> tuple[Relation, ...]:
    """Relate the readings of every topic, in its order, and then what one text puts together."""
    by_id = {claim.id: claim for claim in claims}
    published = {source.id: source.published for source in sources}
    at = moments(claims, sources)
    people = {entity.id: entity for entity in entities}
    found = (
        relation
        for topic in topics
        if len(topic.claims) > 1
        for comparison in _COMPARISONS
        for relation in comparison(Matter(topic, by_id, published, people, at))
    )
    stated = chain(
        sums(claims, sources),
        columns(claims, sources),
        together(claims, sources),
        births(claims, sources, entities),
    )
    return tuple(
        structs.replace(relation, id=f"relation-{number}")
        for number, relation in enumerate(chain(found, stated), start=1)
    )
