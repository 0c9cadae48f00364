"""The pinned requirements: each with hashes, none with an address, and nothing that was not asked for."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1] / "requirements"
PINNED = ("site", "test", "store", "bench", "lock")
LINE = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9][0-9a-z.]*)(?: ; [^\\]+)?(?: --hash=sha256:[0-9a-f]{64})+"
)


def read_lines(name: str) -> list[str]:
    """The logical lines of a pinned file, continuations joined."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [re.sub(r" +", " ", line) for line in text.replace("\\\n", "").splitlines()]


def read_asked(name: str) -> set[str]:
    """The packages that a `.in` file asks for."""
    lines = (FOLDER / f"{name}.in").read_text(encoding="utf-8").splitlines()
    return {re.split(r"==|\[", line)[0] for line in lines if line[:1].isalpha()}


@pytest.mark.parametrize("name", PINNED)
def test_pins_every_package_with_hashes(name):
    """Each line is one exact version with at least one hash: no other option, no address."""
    lines = read_lines(name)
    assert lines
    assert [line for line in lines if not LINE.fullmatch(line)] == []


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_names_no_address(path):
    """No file names a registry, an archive or a folder of one machine."""
    assert not re.search(r"https?:|file:|git\+|index-url|find-links", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PINNED)
def test_holds_what_was_asked_for(name):
    """Every package of the `.in` file is pinned: `make lock` was run after the last change."""
    pinned = {line.partition("==")[0] for line in read_lines(name)}
    assert read_asked(name) <= pinned


def test_agrees_on_versions():
    """A package in two files has the same version in both."""
    versions: dict[str, set[str]] = {}
    for match in (LINE.fullmatch(line) for name in ("site", "test") for line in read_lines(name)):
        versions.setdefault(match["name"], set()).add(match["version"])
    shared = set.intersection(
        *({line.partition("==")[0] for line in read_lines(name)} for name in ("site", "test"))
    )
    assert shared
    assert {name: found for name, found in versions.items() if name in shared and len(found) > 1} == {}
