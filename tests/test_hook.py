"""The pre-commit hook, installed and run for real in a scratch repository."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FIRST = "seeds/000_51c7b0f0e66c8cfa.txt"
THIRD = "seeds/004_restated.txt"

pytestmark = pytest.mark.xdist_group("hook")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give git and pre-commit an environment that holds nothing of this machine's settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    person = {
        f"GIT_{role}_{part}": "desk"
        for role in ("AUTHOR", "COMMITTER")
        for part in ("NAME", "EMAIL")
    }
    return {
        **kept,
        **person,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PIP_NO_COMPILE": "1",
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")),
    }


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """Commit this project, as it stands, to a repository that hooks can be taken from."""
    folder = tmp_path_factory.mktemp("reconcile")
    listed = run(["git", "ls-files", "-co", "--exclude-standard", "-z"], ROOT, environment).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    commit_all(folder, environment)
    return folder


@pytest.fixture
def desk(tmp_path: Path, environment: dict[str, str]) -> Path:
    """Make the repository of an editor who keeps the two seeds."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    commit_all(tmp_path, environment)
    return tmp_path


def run(
    command: list[str], folder: Path, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def commit_all(folder: Path, environment: dict[str, str]) -> None:
    for command in ("init --quiet", "add --all", "commit --quiet --message all"):
        done = run(["git", *command.split()], folder, environment)
        assert done.returncode == 0, done.stderr


def restate(desk: Path) -> None:
    """Add a third source that restates the first, with two digits of one number swapped."""
    text = (desk / FIRST).read_text(encoding="utf-8")
    assert "87 availability zones" in text
    swapped = text.replace("87 availability zones", "78 availability zones")
    (desk / THIRD).write_text(swapped, encoding="utf-8")


def test_it_passes_on_the_seeds(desk: Path, hook: Path, environment: dict[str, str]) -> None:
    tried = run(["pre-commit", "try-repo", str(hook), "--all-files"], desk, environment)
    assert tried.returncode == 0, tried.stdout + tried.stderr
    assert "Passed" in tried.stdout


def test_it_blocks_a_commit_that_brings_a_contradiction_and_names_both_places(
    desk: Path, hook: Path, environment: dict[str, str]
) -> None:
    rev = run(["git", "rev-parse", "HEAD"], hook, environment).stdout.strip()
    use = [{"repo": str(hook), "rev": rev, "hooks": [{"id": "reconcile"}]}]
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": use}))
    run(["pre-commit", "install"], desk, environment)
    commit_all(desk, environment)
    restate(desk)
    run(["git", "add", "--all"], desk, environment)
    blocked = run(["git", "commit", "--message", "restate"], desk, environment)
    said = blocked.stdout + blocked.stderr
    assert blocked.returncode == 1, said
    assert f"{FIRST}:7:" in said
    assert f"{THIRD}:7:" in said
    assert "▸78 availability zones◂" in said
    assert "▸87 availability zones◂" in said
    assert run(["git", "status", "--short"], desk, environment).stdout == f"A  {THIRD}\n"


def test_our_own_hook_runs_with_the_dependencies_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    (ours,) = config["repos"][0]["hooks"]
    assert ours["additional_dependencies"] == project["dependencies"]
