"""Compile the name tables of rules/names/ from packages and word lists; run by hand only.

    python benchmarks/compile_names.py --scowl FOLDER

Needs babel, pypinyin (MIT), name-variants (MIT), nicknames (Apache-2.0), cantonese-romanisation
(MIT), opencc-python-reimplemented (Apache-2.0) and the folder of SCOWL's word lists (Debian package
scowl). What it writes is committed and reviewed as data.
"""

import argparse
import csv
import importlib.resources
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from reconcile.knowledge.name_lists import is_rare_given
from reconcile.knowledge.name_lists import surnames as surnames_of
from reconcile.knowledge.names import people

RULES = Path(__file__).parent.parent / "rules" / "names"
LANGUAGES = (
    "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "tr", "zh", "ja", "ko", "ar", "hi",
)  # fmt: skip
SURNAMES = {
    "chinese": "CHINESE_SURNAME_VARIANTS",
    "korean": "KOREAN_SURNAME_VARIANTS",
    "japanese": "JAPANESE_SURNAME_VARIANTS",
    "vietnamese": "VIETNAMESE_SURNAME_VARIANTS",
}
BEARERS = {"chinese": 1.3e9, "korean": 5e7, "japanese": 1.25e8, "vietnamese": 1e8}


def main() -> None:
    """Write every compiled table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scowl", type=Path, required=True)
    args = parser.parse_args()
    for language in LANGUAGES:
        write(f"places.{language}", "CLDR, by way of babel", {"places": places(language)})
    write("common.en", "SCOWL, levels 10, 20 and 35", {"words": common(args.scowl)})
    write("nicknames", "the package nicknames", {"groups": nicknames()})
    write("pinyin", "the package pypinyin", {"syllables": pinyin()})
    write("cantonese", "the packages cantonese-romanisation and opencc", {"syllables": cantonese()})
    write("surnames", "the package name-variants", {k: surnames(k) for k in SURNAMES})


def write(name: str, origin: str, tables: Mapping[str, Iterable[str]]) -> None:
    """Write one rules file: literal strings, one entry a line, which load in no time."""
    lines = [f"# Compiled by benchmarks/compile_names.py from {origin}."]
    for key, entries in tables.items():
        lines += [f"{key} = '''", *entries, "'''"]
    (RULES / f"{name}.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def places(language: str) -> list[str]:
    """Name the territories and the large cities (those of time zones) in one language."""
    from babel import Locale  # noqa: PLC0415 -- each table has its own source

    locale = Locale.parse(language)
    found = {name: None for code, name in sorted(locale.territories.items()) if code != "ZZ"}
    for zone, names in sorted(locale.time_zones.items()):
        city = zone.rpartition("/")[2].replace("_", " ")
        found[names.get("city", city if language == "en" else "")] = None
    if language == "en":
        from babel.core import get_global  # noqa: PLC0415 -- needed for English only

        zones = sorted(zone for zones in get_global("territory_zones").values() for zone in zones)
        found |= {zone.rpartition("/")[2].replace("_", " "): None for zone in zones}
    return sorted(name for name in found if name and "(" not in name and not name.isdigit())


ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "er")
RARER_ENDINGS = (
    "ness", "ment", "ation", "ion", "ity", "able", "ally", "ical", "al", "ous", "ive", "ier",
    "iest", "est", "ies", "ism", "ist", "y", "ful", "less", "or",
)  # fmt: skip


def common(folder: Path) -> list[str]:
    """List common English words, without the forms that an ending gives.

    Of the less common ones those are left out that are names too, or made of another by an ending.
    """
    usual = stems(scowl(folder, (10, 20)))
    rare = stems(scowl(folder, (10, 20, 35))) - usual
    named = people().gender.keys() | people().families | surnames_of().keys()
    short = {word for group in nicknames() for word in group.split()}
    made = {w for w in rare for e in RARER_ENDINGS if w.endswith(e) and stem(w, e) & (usual | rare)}
    return wrap(sorted(usual | {w for w in rare - named - short - made if not is_rare_given(w)}))


def stem(word: str, ending: str) -> set[str]:
    """Give what a word may have been before its ending."""
    bare = word[: -len(ending)]
    return {bare, bare + "e", bare[:-1]}


def scowl(folder: Path, levels: Iterable[int]) -> set[str]:
    """Read SCOWL's lists of some levels: words of all of English and of its American spelling."""
    found: set[str] = set()
    for level in levels:
        for spelling in ("english", "american"):
            path = folder / f"{spelling}-words.{level}"
            found |= set(path.read_text(encoding="latin-1").split())
    return {word for word in found if word.isalpha() and word.isascii() and len(word) > 1}


def stems(words: set[str]) -> set[str]:
    """Leave out the words that an ending makes of another."""
    return words - {w for w in words for e in ENDINGS if w.endswith(e) and w[: -len(e)] in words}


def wrap(words: list[str], width: int = 96) -> list[str]:
    """Fill lines with words."""
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines


def nicknames() -> list[str]:
    """Write each name with its short forms on a line."""
    groups: dict[str, set[str]] = defaultdict(set)
    source = importlib.resources.files("nicknames") / "names.csv"
    for row in csv.reader(source.read_text(encoding="utf-8").splitlines()[1:]):
        groups[row[0]].add(row[2])
    return [" ".join([name, *sorted(short)]) for name, short in sorted(groups.items())]


def pinyin() -> list[str]:
    """Write each syllable with the common characters that it may sound."""
    import pypinyin  # noqa: PLC0415 -- each table has its own source

    groups: dict[str, list[str]] = defaultdict(list)
    for character in sorted(characters()):
        (sounds,) = pypinyin.pinyin(character, style=pypinyin.Style.NORMAL, heteronym=False)
        syllable = sounds[0].replace("ü", "v")
        if syllable.isascii() and syllable.isalpha():
            groups[syllable].append(character)
    return [f"{syllable} {''.join(found)}" for syllable, found in sorted(groups.items())]


# From Jyutping to about what stands in the names of Hong Kong; in this order.
WRITTEN = (
    ("j", "y"),
    ("yy", "y"),
    ("aa", "a"),
    ("eoi", "ui"),
    ("eo", "u"),
    ("oe", "eu"),
    ("gw", "kw"),
)


def cantonese() -> list[str]:
    """Write each Cantonese syllable, without tone, with the common characters that it may sound."""
    from cantoroman import Cantonese  # noqa: PLC0415 -- each table has its own source
    from opencc import OpenCC  # noqa: PLC0415 -- the same

    sounds, traditional = Cantonese().charToLshk, OpenCC("s2t")
    groups: dict[str, list[str]] = defaultdict(list)
    for character in sorted(characters()):
        found = sounds.get(character) or sounds.get(traditional.convert(character)) or ()
        syllable = next((sound[:-1] for sound in found if sound[:-1].islower()), "")
        for letters, written in WRITTEN:
            syllable = syllable.replace(letters, written)
        if syllable:
            groups[syllable].append(character)
    return [f"{syllable} {''.join(found)}" for syllable, found in sorted(groups.items())]


def characters() -> set[str]:
    """Take the common characters of the simplified and of the traditional script."""
    simplified = (bytes((a, b)) for a in range(0xB0, 0xD8) for b in range(0xA1, 0xFF))
    traditional = (
        bytes((a, b)) for a in range(0xA4, 0xC7) for b in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    )
    found = {code.decode("gb2312", "ignore") for code in simplified}
    found |= {code.decode("big5", "ignore") for code in traditional}
    return {c for c in found if len(c) == 1 and unicodedata.category(c) == "Lo"}


def surnames(kind: str) -> list[str]:
    """Write each surname: native forms, romanisations by use, bearers per 100,000."""
    module = importlib.import_module(f"name_variants.{kind}_surnames")
    lines = []
    for native, row in getattr(module, SURNAMES[kind]).items():
        shares = [native, *(f for f, d in row.get("dialects", {}).items() if d == "simplified")]
        forms = [*shares, *(f for f in row["forms"] if f not in shares and f.isascii())]
        per = round(row.get("frequency", 0) / BEARERS[kind] * 1e5) or 1
        lines.append(f"{per} {' '.join(dict.fromkeys(f.replace(' ', '_') for f in forms))}")
    return lines


if __name__ == "__main__":
    main()
