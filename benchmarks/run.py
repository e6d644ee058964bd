"""Measure reconcile, and its peers beside it, on the benchmark data.

    python benchmarks/run.py quantities --peers --out benchmarks/RESULTS.md
    python benchmarks/run.py speed

Prints a section of Markdown; --out also writes it into that file. The data and their scorers lie
beside the repository, in ../shared/bench. Peers are installed once, under build/bench/.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

import results
from cpu import speed
from quantities import quantities
from scored import Request
from sections import facts, names, pairs, storylines

SECTIONS: dict[str, Callable[[Request], str]] = {
    "quantities": quantities,
    "names": names,
    "pairs": pairs,
    "facts": facts,
    "storylines": storylines,
    "speed": speed,
}


def main() -> None:
    """Measure what was asked for, print it, and write it down when told where."""
    args = _parser().parse_args()
    body = SECTIONS[args.section](Request(args.peers, args.data, tuple(args.only), args.limit))
    print(body)
    if args.out:
        results.write(args.out, args.section, body)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("section", choices=SECTIONS, help="what to measure")
    parser.add_argument("--peers", action="store_true", help="measure the peers beside reconcile")
    parser.add_argument("--out", type=Path, metavar="FILE", help="also write the section there")
    parser.add_argument("--data", type=Path, metavar="DIR", help="other data of the same form")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="only these sets")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="at most N rows a set")
    return parser


if __name__ == "__main__":
    main()
