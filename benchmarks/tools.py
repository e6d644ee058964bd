"""What is measured: this tool, and each peer in a virtual environment of its own.

A peer has an adapter in peers/ that answers as the functions of `reconcile` do. It is reached
through a generated package named `reconcile`, so that the very same scorer scores it.
"""

import hashlib
import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "bench"
PEERS = Path(__file__).resolve().parent / "peers"


@dataclass(frozen=True)
class Tool:
    """A tool, its adapter and requirements in peers/, and the functions it answers."""

    name: str
    functions: tuple[str, ...]
    adapter: str = ""
    requirements: str = ""
    speed_mb: float = 1.0  # how much text its speed is measured on


OURS = Tool("reconcile", ("claims", "match_names", "compare", "resolve_facts", "check"))
BESIDE = (
    Tool("Recognizers-Text", ("claims",), "recognizers_claims", "recognizers.txt", 0.1),
    Tool("quantulum3", ("claims",), "quantulum3_claims", "quantulum3.txt", 0.2),
    Tool("price-parser", ("claims",), "price_parser_claims", "price_parser.txt"),
    Tool("a regex", ("claims",), "regex_claims"),
    Tool("rapidfuzz WRatio", ("match_names",), "baseline_judgements", "rapidfuzz.txt"),
    Tool("numbers in the evidence", ("compare",), "baseline_judgements"),
    Tool("majority vote", ("resolve_facts",), "baseline_judgements"),
)


def answering(function: str, *, peers: bool) -> list[Tool]:
    """List the tools that answer a function, ours first."""
    return [OURS, *(tool for tool in BESIDE if peers and function in tool.functions)]


def command(tool: Tool) -> tuple[str, dict[str, str]]:
    """Give the Python that runs a tool, made where it is missing, and its environment."""
    if not tool.adapter:
        return sys.executable, _environment(ROOT)
    return _python(tool), _environment(_package(tool), PEERS)


def _environment(*paths: Path) -> dict[str, str]:
    shown = os.pathsep.join(str(path) for path in paths)
    return {**os.environ, "PYTHONPATH": shown, "PYTHONHASHSEED": "0"}


def _folder(tool: Tool) -> Path:
    return BUILD / tool.name.lower().replace(" ", "-")


def _package(tool: Tool) -> Path:
    """Write the package `reconcile` that hands every call on to the adapter."""
    package = _folder(tool) / "package" / "reconcile"
    package.mkdir(parents=True, exist_ok=True)
    names = ", ".join(tool.functions)
    (package / "__init__.py").write_text(f"from {tool.adapter} import {names}\n", encoding="utf-8")
    return package.parent


def _python(tool: Tool) -> str:
    """Make the virtual environment, unless the one there has the same requirements."""
    if not tool.requirements:
        return sys.executable
    wanted = PEERS / tool.requirements
    place, stamp = _folder(tool) / "venv", _folder(tool) / "requirements.sha256"
    python, digest = place / "bin" / "python", hashlib.sha256(wanted.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != digest:
        print(f"Installing {tool.name} (once) ...", file=sys.stderr)
        venv.create(place, clear=True, with_pip=True)
        _install(python, wanted)
        stamp.write_text(digest)
    return str(python)


def _install(python: Path, wanted: Path) -> None:
    pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    run = subprocess.run(
        [*pip, "--require-hashes", "--requirement", str(wanted)],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        sys.exit(f"{wanted.name} could not be installed: {run.stderr.strip()[-1000:]}")
