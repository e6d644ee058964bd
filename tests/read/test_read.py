"""Files, folders, links and pipes become sources, or a sentence that says why not."""

import hashlib
import os
import socket
import subprocess
from pathlib import Path

import pytest

from reconcile import read as package
from reconcile.errors import UnreadableSource
from reconcile.read import Reading, read, source_of


def ids(reading: Reading) -> list[str]:
    return [source.id for source in reading.sources]


def reasons(reading: Reading) -> dict[str, str]:
    return {skipped.source: skipped.reason for skipped in reading.skipped}


def failed(reading: Reading) -> dict[str, bool]:
    return {skipped.source: skipped.failed for skipped in reading.skipped}


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    (folder / "deep").mkdir(parents=True)
    (folder / "b.txt").write_text("Second text.\n")
    (folder / "a.md").write_text("# First\n")
    (folder / "deep" / "c.TXT").write_text("Third text.\n")
    return folder


def test_a_folder_is_walked_in_the_order_of_ids(story: Path) -> None:
    reading = read([story], story.parent)
    assert ids(reading) == ["story/a.md", "story/b.txt", "story/deep/c.TXT"]
    assert reading.skipped == ()


def test_a_source_carries_its_text_hash_and_kind(story: Path) -> None:
    source = read([story / "a.md"], story).sources[0]
    assert (source.text, source.media_type) == ("# First\n", "text/markdown")
    assert source.sha256 == hashlib.sha256(b"# First\n").hexdigest()


def test_the_order_and_the_repetition_of_arguments_do_not_matter(story: Path) -> None:
    once = read([story], story.parent)
    assert read([story / "b.txt", story, story / "a.md", story], story.parent) == once


def test_ids_outside_the_root_are_relative_to_the_arguments(story: Path, tmp_path: Path) -> None:
    root = tmp_path / "elsewhere"
    root.mkdir()
    assert ids(read([story / "b.txt", story / "deep" / "c.TXT"], root)) == ["b.txt", "deep/c.TXT"]


def test_two_files_never_share_an_id(story: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "b.txt").write_text("Inside.\n")
    assert ids(read([root / "b.txt", story / "b.txt"], root)) == ["../story/b.txt", "b.txt"]


def test_hidden_paths_are_left_out_of_a_walk_and_read_when_named(story: Path) -> None:
    (story / ".draft.txt").write_text("Hidden.\n")
    (story / ".git").mkdir()
    assert ".draft.txt" not in ids(read([story], story))
    assert ids(read([story / ".draft.txt"], story)) == [".draft.txt"]


def test_what_git_ignores_is_left_out_of_a_walk_and_read_when_named(story: Path) -> None:
    subprocess.run(["git", "init", "-q", story], check=True)
    (story / ".gitignore").write_text("b.txt\ndeep/\n")
    assert ids(read([story], story)) == ["a.md"]
    assert ids(read([story / "b.txt"], story)) == ["b.txt"]


def test_a_walk_goes_on_where_git_is_missing(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "-q", story], check=True)
    monkeypatch.setenv("PATH", "")
    assert ids(read([story], story)) == ["a.md", "b.txt", "deep/c.TXT"]


def test_other_files_are_listed_and_fail_only_when_named(story: Path) -> None:
    (story / "chart.png").write_bytes(b"\x89PNG")
    walked = read([story], story)
    assert "not supported" in reasons(walked)["chart.png"]
    assert failed(walked) == {"chart.png": False}
    assert failed(read([story / "chart.png"], story)) == {"chart.png": True}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"one\0two", "binary"),
        ("Zürich".encode("utf-16"), "UTF-16"),
        (b"good line\nZ\xfcrich", "line 2"),
    ],
)
def test_what_is_no_text_is_named_and_the_others_are_read(
    story: Path, data: bytes, words: str
) -> None:
    (story / "bad.txt").write_bytes(data)
    reading = read([story], story)
    assert words in reasons(reading)["bad.txt"]
    assert failed(reading)["bad.txt"]
    assert len(reading.sources) == 3


def test_a_missing_file_fails_and_the_others_are_read(story: Path) -> None:
    reading = read([story / "none.txt", story / "a.md"], story)
    assert reasons(reading) == {"none.txt": "does not exist"}
    assert ids(reading) == ["a.md"]


def test_a_folder_without_files_fails(tmp_path: Path) -> None:
    assert reasons(read([tmp_path], tmp_path)) == {".": "holds no file to read"}


def test_a_pipe_and_a_socket_are_never_waited_for(story: Path) -> None:
    os.mkfifo(story / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(story)
        server.bind("socket.txt")
        os.chdir(here)
        reading = read([story], story)
    assert set(failed(reading)) == {"pipe.txt", "socket.txt"}
    assert all(failed(reading).values())
    assert "pipe" in reasons(reading)["pipe.txt"]


def test_a_device_fails() -> None:
    assert list(failed(read([Path("/dev/null")], Path("/tmp")))) == ["null"]  # noqa: S108 -- any root


def test_a_link_out_of_the_tree_is_not_followed(story: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Secret.\n")
    (story / "link.txt").symlink_to(tmp_path / "secret.txt")
    for paths in ([story], [story / "link.txt"]):
        reading = read(paths, story)
        assert "outside" in reasons(reading)["link.txt"]
        assert failed(reading)["link.txt"]


def test_links_inside_the_tree_are_read_once(story: Path) -> None:
    (story / "again.txt").symlink_to(story / "b.txt")
    (story / "also").symlink_to(story / "deep")
    assert ids(read([story], story)) == ["a.md", "b.txt", "deep/c.TXT"]
    assert ids(read([story / "again.txt"], story)) == ["again.txt"]


def test_a_loop_of_folders_ends(story: Path) -> None:
    (story / "deep" / "loop").symlink_to(story)
    reading = read([story], story)
    assert "never end" in reasons(reading)["deep/loop"]
    assert len(reading.sources) == 3


def test_links_to_nothing_fail(story: Path) -> None:
    (story / "gone.txt").symlink_to(story / "nowhere.txt")
    assert reasons(read([story], story)) == {"gone.txt": "is a link to nothing"}


def test_a_file_that_is_too_large_says_so(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_BYTES", 4)
    assert "larger" in reasons(read([story / "a.md"], story))["a.md"]


def test_what_may_not_be_read_says_so(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert reasons(read([story / "a.md"], story))["a.md"] == "cannot be read: permission denied"


def test_a_folder_that_may_not_be_listed_says_so(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    assert "permission denied" in reasons(read([story], story))["."]


def test_a_path_behind_a_closed_folder_says_so(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = os.stat

    def refuse(path: Path, **how: bool) -> os.stat_result:
        if Path(path).name == "a.md":
            raise PermissionError(13, "Permission denied")
        return ask(path, **how)

    monkeypatch.setattr(os, "stat", refuse)
    assert "permission denied" in reasons(read([story / "a.md"], story))["a.md"]


def test_no_reason_and_no_id_has_an_absolute_path(story: Path) -> None:
    (story / "bad.txt").write_bytes(b"\0")
    reading = read([story, story / "none.txt"], story)
    assert str(story) not in repr(reading.skipped)
    assert not any(source.id.startswith("/") for source in reading.sources)


def test_a_name_that_is_no_utf8_becomes_an_id_that_can_be_written(story: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(story) + b"/caf\xe9.txt"))
    path.write_text("Text.\n")
    assert "caf\ufffd.txt" in ids(read([story], story))


def test_a_byte_order_mark_is_removed_and_line_ends_stand() -> None:
    assert source_of("a", b"\xef\xbb\xbfone\r\ntwo\r").text == "one\r\ntwo\r"


def test_a_kind_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="application/zip"):
        source_of("a", b"PK", "application/zip")
