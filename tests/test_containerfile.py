"""The container's file, as far as it can be read without one."""

import re
import shlex
import tomllib

from tests.installed import SOURCES
from tests.source_tree import ROOT

TEXT = (ROOT / "Containerfile").read_text("utf-8")
STEPS = [
    shlex.split(step)
    for step in re.sub(r"\\\n", " ", TEXT).splitlines()
    if step.strip() and not step.startswith("#")
]


def find(word: str) -> list[list[str]]:
    return [step[1:] for step in STEPS if step[0] == word]


def test_the_wheel_is_built_from_what_it_needs():
    """As our tests build it: nothing that is copied is missing, and nothing else is in the image."""
    copied = [path for step in find("COPY") if not step[0].startswith("--") for path in step[:-1]]
    assert sorted(copied) == sorted(SOURCES)
    assert all((ROOT / path).exists() for path in copied)


def test_the_second_stage_has_the_environment_alone():
    assert [step for step in find("COPY") if step[0].startswith("--")] == [
        ["--from=build", "/opt/bangban", "/opt/bangban"]
    ]
    first, second = find("FROM")
    assert first[:1] == second == ["python:3.11-slim"]
    assert first[1:] == ["AS", "build"]


def test_python_is_one_that_the_program_runs_with():
    """The environment of the first stage works in the second: it is the same Python."""
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]
    version = re.search(r"python:(\d+)\.(\d+)", TEXT)
    least = re.fullmatch(r">=(\d+)\.(\d+)", needed)
    assert tuple(map(int, version.groups())) >= tuple(map(int, least.groups()))


def test_runs_as_nobody_special():
    """`USER` comes last of what changes it, and is not root."""
    assert find("USER") == [["bangban"]]
    order = [step[0] for step in STEPS]
    assert "RUN" not in order[order.index("USER") :]
    assert find("ENTRYPOINT") == [["[bangban]"]]


def test_what_is_installed_is_pinned_and_no_host_is_named():
    runs = " ".join(" ".join(step) for step in find("RUN"))
    assert "--require-hashes --requirement requirements/site.txt" in runs
    assert "--no-deps --no-build-isolation" in runs
    assert not re.search(r"https?:|//|\.(?:io|org|com)\b", TEXT)
