"""Which language a text is in, by its script and its commonest words."""

import re
from collections import Counter

from reconcile.knowledge.provenance import languages, split
from reconcile.knowledge.scripts import may_be_dense

_SAMPLE = 6_000  # code points; a language shows itself sooner than that
_DENSE = r"|(?P<kana>[\u3041-\u30ff]+)|(?P<han>[\u3400-\u9fff]+)|(?P<hangul>[\uac00-\ud7af]+)"
_SCRIPTS = (
    r"(?P<cyrillic>[\u0400-\u04ff]+)|(?P<devanagari>[\u0900-\u097f]+)"
    r"|(?P<arabic>[\u0600-\u06ff]+)|(?P<latin>[A-Za-z\u00c0-\u024f]+)"
)
# A sign of Chinese or Japanese says about as much as two letters of an alphabet.
_WEIGHTS = {"kana": 2, "han": 2, "hangul": 2}
_WORD = 2  # letters that say as much as a common word
_KANA_SHARE = 0.1  # of the East Asian signs: Chinese has none, Japanese a half

_PROSE = 16  # letters from which on a text is prose, and no label or price
_BEYOND, _EAST = "\u0370", "\u2e80"  # from these code points on a letter tells once, or twice
_TELLING = 4  # letters that tell the language, beyond what a sign of money has
_OPENING = 1_000  # code points to look for them in


def language(text: str) -> str:
    """Name the language of a text by its CLDR code ("de", "zh_Hant"); "en" where nothing says."""
    sample = text[:_SAMPLE]
    sizes: Counter[str] = Counter()
    for found in re.finditer(_SCRIPTS + _DENSE * may_be_dense(sample), sample):
        script = found.lastgroup or ""
        sizes[script] += (found.end() - found.start()) * _WEIGHTS.get(script, 1)
    if not sizes:
        return "en"
    east = sizes["kana"] + sizes["han"]
    rest = {script: size for script, size in sizes.items() if script not in {"kana", "han"}}
    if east > max(rest.values(), default=0):
        return "ja" if sizes["kana"] > _KANA_SHARE * east else _chinese(sample)
    return _by_words(sample, max(sorted(rest), key=lambda script: rest[script]))


def locale_of(text: str) -> str | None:
    """Detect the locale of a text; None where it has too few letters to be prose."""
    letters = [char for char in text[:_OPENING] if char.isalpha()]
    telling = sum((char >= _BEYOND) + (char >= _EAST) for char in letters)
    told = telling >= _TELLING and 2 * telling > len(letters)
    return language(text) if told or len(letters) >= _PROSE else None


def _chinese(sample: str) -> str:
    known = languages()
    simplified = sum(map(sample.count, known.simplified))
    traditional = sum(map(sample.count, known.traditional))
    return "zh_Hant" if traditional > simplified else "zh_Hans"


def _by_words(sample: str, script: str) -> str:
    known = languages()
    of_script = [row for row in known.language if row.script == script]
    if len(of_script) == 1:
        return of_script[0].code
    lower = sample.lower()
    words = Counter(re.findall(r"[^\W\d_]+", lower))
    scores = {
        row.code: _WORD * sum(words[word] for word in split(row.words))
        + sum(map(lower.count, row.letters))
        for row in of_script
    }
    best = max(of_script, key=lambda row: scores[row.code])
    # words of one letter may be numerals or marks: "I", "a"
    told = {word for word in split(best.words) if words[word]}
    shown = max(map(len, told), default=0) > 1 or any(map(lower.count, best.letters))
    return best.code if shown or script != "latin" else "en"
