"""Who is who: the names of all documents -> entities, with evidence."""

from reconcile.resolve.lookup import entities_by_place
from reconcile.resolve.match import match_names
from reconcile.resolve.resolving import resolve

__all__ = ["entities_by_place", "match_names", "resolve"]
