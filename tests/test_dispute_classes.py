"""The script that lists disputed labels keeps what it did not find itself."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

SCRIPT = Path(__file__).resolve().parent.parent / "benchmarks" / "dispute_classes.py"


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dispute_classes", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_rows_that_only_the_world_settles_are_kept_and_others_found_anew(tmp_path: Path) -> None:
    (tmp_path / "quantities").mkdir()
    label = {"start": 3, "end": 7, "value": 1985, "unit": ""}
    row = {"id": "quantulum3-1", "lang": "en", "text": "In 1985 it began.", "quantities": [label]}
    data = tmp_path / "quantities" / "quantulum3.jsonl"
    data.write_text(json.dumps(row) + "\n", encoding="utf-8")
    listed = tmp_path / "disputed.toml"
    listed.write_text(
        '[[disputed]]\nid = "gone"\nreason = "No rule finds it now."\n\n'
        '[[disputed]]\nid = "person/1"\nreason = "No words say so."\nworld = true\n',
        encoding="utf-8",
    )
    script().main(str(tmp_path), listed)
    written = listed.read_text(encoding="utf-8")
    assert 'id = "quantulum3-1"' in written
    assert 'id = "person/1"\nreason = "No words say so."\nworld = true\n' in written
    assert "gone" not in written
    script().main(str(tmp_path), listed)
    assert listed.read_text(encoding="utf-8") == written


def test_every_rule_of_the_classes_is_known() -> None:
    module = script()
    named = module.tomllib.loads(module.CLASSES.read_text(encoding="utf-8"))["class"]
    assert {each["rule"] for each in named} == set(module.RULES)
