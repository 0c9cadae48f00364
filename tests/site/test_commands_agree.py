"""The ways to build a site agree: the plain command, and `bangban build`."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.browser import builds
from tests.browser.builds import ROOT, Site
from tests.site.commands import run_bangban

PROJECT = ("plugins", "theme", "content", "pelicanconf.py", "publishconf.py")

CARRIES_ADDRESSES = (
    ".html",
    "timeline.json",
    "timelinejs.json",
    "timeline.csv",
    "feed.atom.xml",
    "oembed.json",
    "calendar.ics",
    "robots.txt",
    "sitemap.xml",
    *(
        f"schemas/{name}.json"
        for name in ("timeline-1", "article", "editorial", "case", "platform", "page", "free-page")
    ),
)
"""Pages, and files that leave the site and so name it by its full address."""


def link_project(folder: Path) -> Path:
    """A folder that is the project, with outputs of its own."""
    folder.mkdir()
    for name in PROJECT:
        (folder / name).symlink_to(ROOT / name)
    return folder


def test_the_plain_command_needs_no_options(tmp_path, site):
    """`pelican content`, as Pelican's own manual has it, makes the same site in `output/`."""
    project = link_project(tmp_path / "project")
    command = [shutil.which("pelican", path=Path(sys.executable).parent) or "pelican", "content"]
    subprocess.run(command, cwd=project, env=builds.environment(), check=True, capture_output=True)
    assert Site(project / "output").files() == site.files()


def test_bangban_build_makes_the_same_site(tmp_path, site):
    """The editors' command is the plain one."""
    project = link_project(tmp_path / "project")
    assert run_bangban("build", folder=project).returncode == 0
    assert Site(project / "output").files() == site.files()


def test_the_public_site_differs_in_its_address_only(tmp_path, site):
    """Published, the first content has the same pages, pictures and styles; nothing stops it."""
    published = builds.build(ROOT / "content", tmp_path / "output", "publishconf.py").site.files()
    preview = site.files()
    assert published.keys() == preview.keys()
    differ = {name for name in preview if published[name] != preview[name]}
    plain = {name for name in differ if not name.startswith(("api/v1/", "schemas/api-v1/"))}
    assert {name for name in plain if not name.endswith(CARRIES_ADDRESSES)} == set()
    assert b'rel="canonical" href="https://zhengzaiban.example/"' in published["index.html"]
