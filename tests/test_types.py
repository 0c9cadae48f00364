"""What the type checker passes over is little, and says why; `make lint` asks it about everything else."""

import re
import tomllib

from tests.source_tree import ROOT, list_modules, tell

MOST_IGNORES = 20
"""In all of plugins/."""

_NARROW = re.compile(r"# type: ignore\[[a-z-]+\]  # \S.{7,}")


def list_ignores() -> list[tuple[str, str]]:
    return [
        (f"{module.path.relative_to(ROOT)}:{number}", line)
        for module in list_modules()
        for number, line in enumerate(module.path.read_text(encoding="utf-8").splitlines(), 1)
        if "# type:" in line or "# mypy:" in line
    ]


def test_few_lines_are_passed_over():
    """A line that the checker does not understand is mended, if it can be."""
    assert len(list_ignores()) <= MOST_IGNORES


def test_each_says_why():
    """One code, and the reason behind it: never all that could be wrong with a line, nor with a file."""
    tell(f"{place}: {line.strip()}" for place, line in list_ignores() if not _NARROW.search(line))


def test_the_checker_is_strict_everywhere():
    """No package of ours is let off anything; other people's may lack annotations."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]
    assert settings["strict"] is True
    assert settings["files"] == ["plugins"]
    for override in settings["overrides"]:
        assert override.keys() == {"module", "follow_untyped_imports"}, override
        assert not any(name.startswith("bangban") for name in override["module"])
