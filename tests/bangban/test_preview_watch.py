"""Stories about watching a project."""

from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event

import pytest

from bangban.preview_watch import watch_project

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


def test_hands_on_what_goes_wrong(tmp_path):
    """A folder that cannot be watched is no silent end."""
    changes = SimpleQueue()
    watch_project(tmp_path / "none", "content", changes, Event())
    assert isinstance(changes.get(timeout=PATIENCE), Exception)
