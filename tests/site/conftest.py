"""Fixtures of whole-site stories: newsrooms built once for many tests."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.corpus import write_corpus
from tests.browser import builds, newsroom
from tests.browser.builds import ROOT, BuildResult, Site
from tests.browser.newsroom import Newsroom
from tests.conftest import locked
from tests.site import timelines as timeline_newsroom
from tests.site.full_newsroom import make_data, make_long_case

Arrange = Callable[[Newsroom], object]


@pytest.fixture(scope="session")
def full_site(shared_folder: Path) -> Site:
    """A site that has every kind of page, long lists and long cases: the repository's content and more."""

    def write(content: Path) -> None:
        shutil.copytree(ROOT / "content", content)
        make_data(Newsroom(content))

    return build_shared(shared_folder, "full", write).site


@pytest.fixture(scope="session")
def phone_site(shared_folder: Path) -> Site:
    """The full site, and a case of 40 entries at `/cases/forty/`."""

    def write(content: Path) -> None:
        shutil.copytree(ROOT / "content", content)
        make_data(Newsroom(content))
        Newsroom(content).case("forty", make_long_case(40), title="四十步办完的一件", date="2021-07-30")

    return build_shared(shared_folder, "phones", write).site


@pytest.fixture(scope="session")
def timelines(shared_folder: Path) -> Site:
    """A small newsroom with timelines of five entries, of an open case, and of 500."""

    def write(content: Path) -> None:
        timeline_newsroom.make_data(newsroom.found(content))

    return build_shared(shared_folder, "timelines", write).site


@pytest.fixture(scope="session")
def large_build(shared_folder: Path) -> BuildResult:
    """The build of 2,000 generated stories."""
    return build_shared(shared_folder, "large", lambda content: write_corpus(content, 2000))


@pytest.fixture(scope="module")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., BuildResult]:
    """`build_once(arrange, **options)`: the small newsroom, arranged and built, for all tests of a module."""

    def build(arrange: Arrange = lambda newsroom: None, **options: object) -> BuildResult:
        folder = tmp_path_factory.mktemp("newsroom")
        content = newsroom.found(folder / "content")
        arrange(content)
        return builds.build(content.path, folder / "output", **options)

    return build


def build_shared(folder: Path, name: str, write: Callable[[Path], object]) -> BuildResult:
    """One build for all workers of the run: the first one writes the content and builds it."""
    content, output, said = (folder / f"{name}-{part}" for part in ("content", "output", "said"))
    with locked(folder / f"{name}.lock"):
        if not said.exists():
            write(content)
            result = builds.build(content, output)
            assert result.site.root == output
            said.write_text(result.said, encoding="utf-8")
    return BuildResult(0, "", said.read_text(encoding="utf-8"), output)
