"""Stories about watching a project."""

import errno
import os
import shutil
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event

import pytest

from bangban.preview._watch import watch_project

PATIENCE = 20  # seconds until a change that never comes is a failure


@pytest.fixture
def project(tmp_path):
    """A project with everything that is watched."""
    for name in ("content", "theme", "plugins/x", ".bangban/preview", "notes"):
        (tmp_path / name).mkdir(parents=True)
    return tmp_path


@pytest.fixture
def changes(project):
    """The queue of a watch that has begun for sure: it has told of a first change."""
    changes, stop = SimpleQueue(), Event()
    watch_project(project, "content", changes, stop)
    for number, path in enumerate((project / "content" / "first.md", project / "firstconf.py")):
        await_first(changes, path, number)
    yield changes
    stop.set()


def await_first(changes: SimpleQueue, path: Path, number: int) -> None:
    # The watch begins in a thread: until it has, changes are not seen.
    for attempt in range(PATIENCE * 4):
        path.write_text(f"{number}{attempt}")
        try:
            assert changes.get(timeout=0.25) is None
        except Empty:
            continue
        break
    settle(changes)


def settle(changes: SimpleQueue) -> None:
    """Take what is still coming of the changes before."""
    try:
        while True:
            changes.get(timeout=1)
    except Empty:
        return


@pytest.mark.parametrize("name", ["content/a.md", "theme/a.css", "plugins/x/a.py", "pelicanconf.py"])
def test_tells_changes(project, changes, name):
    """Of all that a build reads."""
    (project / name).write_text("x")
    assert changes.get(timeout=PATIENCE) is None


def test_passes_over_the_rest(project, changes):
    """What a build writes, what editors leave behind, and what no build reads."""
    for name in (".bangban/preview/index.html", "content/.#a.md", "content/a.md~", "notes/a.md", "a.md"):
        (project / name).write_text("x")
    with pytest.raises(Empty):
        changes.get(timeout=1.5)


def test_hands_on_what_goes_wrong(project, monkeypatch):
    """A folder that cannot be watched is no silent end: the system may allow no more watches."""
    changes = SimpleQueue()
    limit = os.strerror(errno.ENOSPC)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, limit)

    monkeypatch.setattr("bangban.preview._watch.watch", refuse)
    watch_project(project, "content", changes, Event())
    assert limit in str(changes.get(timeout=PATIENCE))


def test_follows_links(project):
    """What a file's link leads to lies elsewhere; the system tells nothing of it."""
    elsewhere = project / "notes" / "linked.md"
    elsewhere.write_text("1")
    (project / "content" / "linked.md").symlink_to(elsewhere)
    changes, stop = SimpleQueue(), Event()
    watch_project(project, "content", changes, stop)
    await_first(changes, project / "content" / "first.md", 0)
    elsewhere.write_text("22")
    assert changes.get(timeout=PATIENCE) is None
    settle(changes)
    late = project / "notes" / "late.md"
    late.write_text("1")
    (project / "content" / "late.md").symlink_to(late)
    assert changes.get(timeout=PATIENCE) is None
    settle(changes)
    late.write_text("22")
    assert changes.get(timeout=PATIENCE) is None
    stop.set()


def move(content: Path) -> None:
    content.rename(content.with_name("old"))


def copy(content: Path) -> None:
    move(content)
    shutil.copytree(content.with_name("old"), content)


def exchange(content: Path) -> None:
    copy(content)
    content.rename(content.with_name("new"))
    content.with_name("old").rename(content)


def remove(content: Path) -> None:
    shutil.rmtree(content)


@pytest.mark.parametrize("swap", [move, copy, exchange, remove])
def test_another_folder_takes_the_place(project, changes, swap):
    """Told, and from then on that one is watched."""
    content = project / "content"
    swap(content)
    assert changes.get(timeout=PATIENCE) is None
    settle(changes)
    if not content.exists():
        content.mkdir()
        assert changes.get(timeout=PATIENCE) is None
        settle(changes)
    (content / "b.md").write_text("x")
    assert changes.get(timeout=PATIENCE) is None


def test_a_folder_comes_later(tmp_path):
    """Nothing of the project is there at first."""
    changes, stop = SimpleQueue(), Event()
    watch_project(tmp_path / "none", "content", changes, stop)
    with pytest.raises(Empty):
        changes.get(timeout=1.5)
    (tmp_path / "none" / "content").mkdir(parents=True)
    assert changes.get(timeout=PATIENCE) is None
    settle(changes)
    (tmp_path / "none" / "content" / "a.md").write_text("x")
    assert changes.get(timeout=PATIENCE) is None
    stop.set()
