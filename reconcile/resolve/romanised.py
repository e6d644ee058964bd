"""Find names that documents write in two scripts: Han beside Latin, Cyrillic beside Latin."""

import re

from reconcile.resolve.cluster import Cluster
from reconcile.resolve.sounds import UNREAD, key, latin_name, skeleton
from reconcile.resolve.structure import organization, person
from reconcile.resolve.words import smooth

_TELLING = 5  # consonants of a name, below which they are many people's
_VOWELLESS = re.compile("[\u0600-\u06ff\u0900-\u097f]")


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


def heard_bones(cluster: Cluster) -> str:
    """Write a person's name by its consonants, where Arabic or Hindi leaves the vowels open.

    Nothing where they are too few to tell, or where the script writes its vowels as Latin does.
    """
    if cluster.type != "person" or not (_VOWELLESS.search(cluster.form) or cluster.form.isascii()):
        return ""
    parts = smooth(person(latin_name(cluster.form, cluster.type)).parts)
    bones = sorted(skeleton(part.replace("-", "")) for part in parts)
    told = len(bones) > 1 and sum(map(len, bones)) >= _TELLING
    return f"~{' '.join(bones)}" if told else ""
