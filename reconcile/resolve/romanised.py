"""Find names that documents write in two scripts: Han beside Latin, Cyrillic beside Latin."""

from reconcile.resolve.cluster import Cluster
from reconcile.resolve.sounds import UNREAD, key, latin_name
from reconcile.resolve.structure import organization, person


def heard(cluster: Cluster) -> str:
    """Write the name of a person or an organisation as it sounds in Latin letters, or nothing.

    Only names of two scripts are to be compared by it: within one, spelling tells them apart.
    """
    if cluster.type not in ("person", "organization"):
        return ""
    text = latin_name(cluster.form, cluster.type)
    shape = person(text).parts if cluster.type == "person" else organization(text).core
    if len(shape) < 2 or UNREAD in text:  # noqa: PLR2004 -- a single word sounds like many
        return ""
    sounds = [key(part.replace("-", "")) for part in shape]
    return " ".join(sorted(sounds) if cluster.type == "person" else sounds)
