"""The three that are measured: stock Pelican, ours and Hugo, each as a command in a folder of its own."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import distribution, version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOW = "2023-06-01T00:00:00Z"
"""The clock of every build."""

_HUGO = Path(__file__).parent / "hugo"
_HEADERS = "/*\n  Content-Security-Policy: frame-ancestors 'self'\n"


@dataclass(frozen=True)
class Workspace:
    """A folder for one size: the newsroom, a copy of the theme, and a folder for each builder."""

    folder: Path

    @property
    def content(self) -> Path:
        """The newsroom, which all read."""
        return self.folder / "content"

    @property
    def theme(self) -> Path:
        """The copy of the theme that edits change."""
        return self.folder / "theme"

    @property
    def hugo(self) -> Path:
        """Hugo's site, beside the newsroom that it mounts."""
        return self.folder / "hugo"


@dataclass(frozen=True)
class Builder:
    """A command that builds `output`; `cwd` and `environment` it runs in. What must go before a cold
    build lies in `output`'s folder."""

    name: str
    command: tuple[str, ...]
    output: Path
    cwd: Path = ROOT
    environment: Mapping[str, str] = field(default_factory=dict)

    def clear(self) -> None:
        """Removes output and state: the next build is a cold one."""
        shutil.rmtree(self.output.parent, ignore_errors=True)
        self.output.parent.mkdir(parents=True)


def make_pelican(workspace: Workspace, name: str, **settings: object) -> Builder:
    """Pelican with our plugins; `settings` are given as `-e`. Its folder bears its name."""
    output = workspace.folder / name / "site"
    given: dict[str, object] = {
        "BANGBAN_SHARE_PICTURES": False,
        # The settings file names the theme's own folder, whatever -t says.
        "THEME_TEMPLATES_OVERRIDES": [str(workspace.theme)],
        **settings,
    }
    command = (
        _find_pelican(),
        str(workspace.content),
        *("--settings", str(ROOT / "pelicanconf.py"), "--output", str(output)),
        *("--theme-path", str(workspace.theme)),
        *("--extra-settings", *(f"{key}={json.dumps(value)}" for key, value in given.items())),
    )
    return Builder(name, command, output, environment={"BANGBAN_NOW": NOW})


def make_hugo(workspace: Workspace) -> Builder:
    """Hugo by its own binary: the start of the package's Python wrapper is not Hugo's."""
    output = workspace.folder / "hugo-output" / "site"
    command = (str(find_hugo()), "--quiet", "--clock", NOW, "--destination", str(output))
    return Builder("hugo", command, output, cwd=workspace.hugo)


def list_warm_ups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Commands that only start the programs."""
    return (("pelican", (_find_pelican(), "--version")), ("hugo", (str(find_hugo()), "version")))


def find_hugo() -> Path:
    """Where the package `hugo` has put the binary."""
    return Path(distribution("hugo").locate_file("hugo/binaries/hugo"))


def name_hugo() -> str:
    """Hugo's version, as installed."""
    return version("hugo")


def _find_pelican() -> str:
    return str(Path(sys.executable).parent / "pelican")


def prepare_theme(workspace: Workspace) -> None:
    """A fresh copy of the theme."""
    shutil.rmtree(workspace.theme, ignore_errors=True)
    shutil.copytree(ROOT / "theme", workspace.theme)


def prepare_hugo(workspace: Workspace) -> None:
    """Hugo's site with the files that both have ready, and which authors and months there are."""
    shutil.rmtree(workspace.hugo, ignore_errors=True)
    shutil.copytree(_HUGO, workspace.hugo)
    static = workspace.hugo / "static"
    shutil.copytree(ROOT / "theme" / "static", static / "theme")
    sheets = sorted((ROOT / "theme").rglob("*.css"))
    (static / "theme" / "bangban.css").write_bytes(b"".join(sheet.read_bytes() for sheet in sheets))
    shutil.copy(ROOT / "theme" / "components" / "timeline" / "timeline.js", static / "theme")
    (static / "schemas").mkdir()
    schema = ROOT / "plugins" / "bangban" / "exports" / "timeline.schema.json"
    shutil.copy(schema, static / "schemas" / "timeline-1.json")
    (static / "_headers").write_text(_HEADERS, encoding="utf-8")
    write_terms(workspace)


def write_terms(workspace: Workspace) -> None:
    """Which authors and months there are, for Hugo's content adapter, which sees no pages."""
    authors: set[str] = set()
    years: dict[str, set[str]] = {}
    for path in workspace.content.rglob("*.md"):
        head = path.read_text(encoding="utf-8").split("\n---\n", 1)[0]
        authors |= set(re.findall(r"\{name: ([^,]+), role", head))
        year, month = re.search(r"^date: (\d{4})-(\d\d)", head, re.MULTILINE).groups()
        years.setdefault(year, set()).add(month)
    newest_first = sorted(years.items(), reverse=True)
    terms = {
        "authors": [{"id": name, "name": name} for name in sorted(authors)],
        "years": [{"year": year, "months": sorted(months, reverse=True)} for year, months in newest_first],
    }
    text = json.dumps(terms, ensure_ascii=False)
    (workspace.hugo / "data" / "terms.json").write_text(text, encoding="utf-8")
