"""Find names that documents write in two scripts: Han beside Latin, Cyrillic beside Latin."""

from reconcile.resolve.cluster import Cluster
from reconcile.resolve.sounds import UNREAD, key, latin_name
from reconcile.resolve.structure import is_latin, organization, person


def sound_keys(cluster: Cluster) -> tuple[tuple[str, str], ...]:
    """Give the key of how a name sounds in its script, and the one that it has in the other.

    Only names of two scripts are compared by their sound: within one, spelling tells them apart.
    """
    heard = _heard(cluster)
    if not heard:
        return ()
    ours, theirs = ("Latin", "script") if is_latin(cluster.form) else ("script", "Latin")
    return ((f"{cluster.type} in {ours}", heard), (f"{cluster.type} in {theirs}", heard))


def _heard(cluster: Cluster) -> str:
    """Write the name of a person or an organisation as it sounds in Latin letters, or nothing."""
    if cluster.type not in ("person", "organization"):
        return ""
    text = latin_name(cluster.form, cluster.type)
    shape = person(text).parts if cluster.type == "person" else organization(text).core
    if len(shape) < 2 or UNREAD in text:  # noqa: PLR2004 -- a single word sounds like many
        return ""
    sounds = [key(part.replace("-", "")) for part in shape]
    return " ".join(sorted(sounds) if cluster.type == "person" else sounds)
