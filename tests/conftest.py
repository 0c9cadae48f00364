"""Fixtures for all tests: one build of the real site, small newsrooms, a server and a browser."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser import builds, chromium, server, visits
from tests.browser import newsroom as newsrooms
from tests.browser.builds import BuildResult, Site
from tests.browser.newsroom import Newsroom
from tests.browser.visits import Visit
from tests.installed import Installed, build_wheel, install_wheel

# CI tries the same examples each time; `--hypothesis-profile search` looks for new ones;
# `make nightly` does so for the incremental build.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.register_profile("search", max_examples=2000, deadline=None, print_blob=True)
settings.register_profile("nightly", deadline=None, print_blob=True)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A folder of this run, the same one in every worker of pytest-xdist."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if hasattr(request.config, "workerinput") else folder


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file while the block runs; others wait."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def site(shared_folder: Path) -> Site:
    """The repository's own content, built once for the whole run by the real `pelican`."""
    output = shared_folder / "site"
    done = shared_folder / "site.done"
    with locked(shared_folder / "site.lock"):
        if not done.exists():
            result = builds.build(builds.ROOT / "content", output)
            assert result.site.root == output
            done.touch()
    return Site(output)


@pytest.fixture(scope="session")
def installed(shared_folder: Path) -> Installed:
    """A virtual environment with a wheel of this checkout, made once for the whole run."""
    folder, done = shared_folder / "installed", shared_folder / "installed.done"
    with locked(shared_folder / "installed.lock"):
        if not done.exists():
            install_wheel(build_wheel(shared_folder / "wheel"), folder)
            done.touch()
    return Installed(folder)


@pytest.fixture
def build_site(tmp_path: Path) -> Callable[..., BuildResult]:
    """`build_site(content, settings="pelicanconf.py", output=None, env={}, arguments=())` builds a folder.

    The same test's builds go to the same output folder unless it names others.
    """

    def build(
        content: Path, settings: str | Path = "pelicanconf.py", output: Path | None = None, **options: object
    ):
        return builds.build(content, output or tmp_path / "output", settings, **options)

    return build


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A small valid content folder at `tmp_path/content`."""
    return newsrooms.found(tmp_path / "content")


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder until the run ends: `serve(folder)` gives its address."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(server.serving(folder))


@pytest.fixture(scope="session", name="server")
def site_server(serve: Callable[[Path], str], site: Site) -> str:
    """The address under which the real site is served."""
    return serve(site.root)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, one for each worker."""
    executable = chromium.find()
    assert executable, chromium.ADVICE.format(packages=" ".join(chromium.PACKAGES))
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=list(chromium.FLAGS))
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[..., Visit]]:
    """Open a page of the real site, or of the one at `base`, in a fresh profile.

    `open_page(path, width=1440, height=900, scheme="light", script=True, media="screen", base="", **more)`;
    `more` are the browser context's, like `device_scale_factor` or `reduced_motion`. After the test no page
    may have asked for anything off the site.
    """
    opened: list[Visit] = []

    def open_(path, width=1440, height=900, scheme="light", script=True, media="screen", base="", **more):
        address = base or request.getfixturevalue("server")
        context = stack.enter_context(visits.new_context(browser, width, height, scheme, **more))
        opened.append(visits.visit(context, address, path, script, media))
        return opened[-1]

    with ExitStack() as stack:
        yield open_
    foreign = [address for visit in opened for address in visit.foreign]
    assert not foreign, f"Requests off the site: {foreign}"
