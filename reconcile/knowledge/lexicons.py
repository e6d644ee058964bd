"""Lexicons by language: loaded as shipped, or compiled when first asked for.

`python -m reconcile.knowledge.compile` writes the files that are shipped.
"""

from functools import cache

import msgspec

from reconcile.knowledge.lexicon import Lexicon, shipped


@cache
def lexicon(language: str) -> Lexicon:
    """Load a language's lexicon, compiling it where no compiled file is shipped."""
    path = shipped(language)
    if path.is_file():
        return msgspec.json.decode(path.read_bytes(), type=Lexicon)
    from reconcile.knowledge.compile import compiled  # noqa: PLC0415 -- babel only when needed

    return compiled(language)
