"""Stories about the process that waits for its order; rounds are in test_preview_build.py."""

import subprocess
import sys
from contextlib import ExitStack

import pytest

from tests.browser.builds import environment
from tests.processes import ending

TELLING = "print('设置')\n"


@pytest.fixture
def start(tmp_path):
    """Start a worker over settings with this text."""
    stack = ExitStack()

    def start(text: str) -> subprocess.Popen[str]:
        (tmp_path / "pelicanconf.py").write_text(text, encoding="utf-8")
        arguments = ["content", "-s", "pelicanconf.py", "--output=out"]
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "bangban.preview._worker", *arguments],
            cwd=tmp_path,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        return stack.enter_context(ending(process))

    with stack:
        yield start


def test_nobody_wants_it_any_more(start):
    """The end of its input is its own, and it has said nothing: what settings print belongs to a build."""
    said, _ = start(TELLING).communicate("", timeout=60)
    assert said == ""


def test_builds_when_it_gets_its_order(start):
    """As `bangban build` would, in the same words and with the same end."""
    worker = start(f"{TELLING}raise SystemExit(3)\n")
    said, _ = worker.communicate("\n", timeout=60)
    assert (said.partition("：")[0], worker.returncode) == (
        "pelicanconf.py:2:1: setting.unread 设置文件运行不了",
        1,
    )


def test_the_build_tells_what_could_not_be_imported(start):
    """Nothing is told while it waits."""
    worker = start("import no_such_module\n")
    said, _ = worker.communicate("\n", timeout=60)
    assert said.count("no_such_module") >= 1
    assert worker.returncode != 0
