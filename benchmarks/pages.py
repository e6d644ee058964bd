"""Time the HTML report of a large corpus: its making, its size, its first paint, its long tasks.

    python benchmarks/pages.py 100          # documents of invented stories, about 40 claims each

The corpus goes to build/pages/, with the page. First paint and long tasks are Chromium's own,
headless, of the page as a file; scrolling goes through the page in steps.
"""

import argparse
import json
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from reconcile import pipeline
from reconcile.config import load_settings
from reconcile.model import Report
from reconcile.report import render

SEED = 7
A_STORY = 8  # documents that tell one story
WRONG = 0.04  # of the figures
HEADS = ("Norvale", "Corbridge", "Pellmar", "Dalfen", "Gorhul", "Tarnor", "Mirkel", "Brafen")
TAILS = ("Motors", "Foods", "Energy", "Holdings", "Robotics", "Shipping", "Textiles", "Optics")
MONTHS = ("January", "March", "April", "June", "August", "October", "November")
SENTENCES = (
    "{firm} will invest ${a}.{b} billion in its plants in the {place} region.",
    "The group employs {c},{d:03} people, of whom {e} percent work abroad.",
    "Revenue rose {e} percent to ${f}.{g} million in the quarter.",
    "{firm} operates {h} factories and {i} warehouses across {j} countries.",
    "Deliveries reached {k},{d:03} vehicles on {day} {month} 2025.",
    "The new line is {l} kilometers long and weighs {m} tonnes.",
    "Profit fell to ${n}.{b} million, and costs grew by {o} percent.",
    "The loan of EUR {p} million runs for {q} years from {month} 2025.",
    "Some {r} engineers and {s} trainees were hired in {month}.",
    "Output of {t},{d:03} units is planned for {month} 2026.",
)
SLOTS = "abcdefghijklmnopqrst"


def documents(number: int) -> Iterator[tuple[str, str]]:
    """Yield names and texts: stories of several documents, with a few wrong figures each."""
    chance = random.Random(SEED)  # noqa: S311 -- a corpus, no secret
    for story in range(-(-number // A_STORY)):
        firm = f"{chance.choice(HEADS)}{story} {chance.choice(TAILS)}"
        facts: dict[str, Any] = {slot: chance.randrange(11, 97) for slot in SLOTS}
        facts |= {"d": chance.randrange(100, 999), "day": chance.randrange(1, 28)}
        facts |= {"month": chance.choice(MONTHS), "place": chance.choice(HEADS), "firm": firm}
        for place in range(story * A_STORY, min(number, (story + 1) * A_STORY)):
            yield f"{place:04}.txt", _document(firm, facts, place, chance)


def _document(firm: str, facts: dict[str, Any], place: int, chance: random.Random) -> str:
    lines = [f"Desk {place % 40}", "", f"{firm} reports on its year", ""]
    for turn in range(2):
        for sentence in chance.sample(SENTENCES, len(SENTENCES)):
            told = {
                key: value + 1 if isinstance(value, int) and chance.random() < WRONG else value
                for key, value in facts.items()
            }
            again = "As told before, t" if turn else "T"
            lines += [f"{again}his was said at a meeting. {sentence.format(**told)}", ""]
    return "\n".join(lines)


def written(number: int, folder: Path) -> Path:
    """Write the corpus; give its folder."""
    corpus = folder / f"corpus-{number}"
    corpus.mkdir(parents=True, exist_ok=True)
    for name, text in documents(number):
        (corpus / name).write_text(text, encoding="utf-8")
    return corpus


def timed_check(corpus: Path) -> tuple[Report, float]:
    """Check the corpus; give the report and the CPU seconds it took."""
    start = time.process_time()
    report = pipeline.check([corpus], settings=load_settings(corpus))
    return report, time.process_time() - start


def timed_page(report: Report, path: Path) -> float:
    """Write the page; give the CPU seconds it took."""
    start = time.process_time()
    path.write_text(render(report, "html"), encoding="utf-8")
    return time.process_time() - start


WATCH = (
    "window.tasks = [];"
    "new PerformanceObserver((list) => { for (const each of list.getEntries())"
    " tasks.push(Math.round(each.duration)); }).observe({ type: 'longtask', buffered: true });"
)
SCROLL = (
    "const done = arguments[0]; let at = 0;"
    "const go = () => { scrollTo({ top: at, behavior: 'instant' }); at += innerHeight * 2;"
    " if (at < document.documentElement.scrollHeight && at < innerHeight * 400)"
    " requestAnimationFrame(() => setTimeout(go, 16)); else done(at); }; go();"
)


def seen(page: Path) -> dict[str, Any]:
    """Open a page in a browser of its own; tell its first paint and long tasks, in milliseconds."""
    options = ChromeOptions()
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1440,900"):
        options.add_argument(flag)
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    chrome = Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        chrome.set_script_timeout(300)
        chrome.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        chrome.get("about:blank")
        chrome.get(page.resolve().as_uri())
        time.sleep(2)
        paint = chrome.execute_script(
            "return performance.getEntriesByName('first-contentful-paint')[0].startTime"
        )
        loading = chrome.execute_script("return tasks.splice(0)")
        chrome.execute_async_script(SCROLL)
        scrolling = chrome.execute_script("return tasks.splice(0)")
    finally:
        chrome.quit()
    return {"first paint": round(paint), "loading": loading, "scrolling": scrolling}


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure a corpus of as many documents as asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=int)
    parser.add_argument("--folder", type=Path, default=Path("build/pages"))
    asked = parser.parse_args(arguments)
    report, checking = timed_check(written(asked.documents, asked.folder))
    page = asked.folder / f"report-{asked.documents}.html"
    writing = timed_page(report, page)
    print(json.dumps({
        "documents": len(report.sources),
        "claims": len(report.claims),
        "findings": len(report.findings),
        "check, CPU s": round(checking, 2),
        "page, CPU s": round(writing, 2),
        "share": f"{100 * writing / checking:.0f} %",
        "MB": round(page.stat().st_size / 1e6, 2),
        **seen(page),
    }, indent=1))  # fmt: skip


if __name__ == "__main__":
    main()
