"""A form editor in a real browser, over files that only the browser has: a story is opened as a form, and
saved with another title."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, Route

from tests.browser.server import serving

PAGE = """<!doctype html><meta charset="utf-8"><title>-</title>
<link href="config.yml" type="text/yaml" rel="cms-config-url"><body><script src="{script}"></script>"""
SCRIPTS = {"decap": "editor/decap-cms.js", "sveltia": "editor/sveltia-cms.js"}
NEW_TITLE = "换过的标题"
_TIMEOUT = 60_000
_SAVED = 3_000

# Sveltia keeps the files of a trial in the browser's own file system (OPFS).
_WRITE = """async files => {
  const all = await navigator.storage.getDirectory()
  const root = await all.getDirectoryHandle('sveltia-cms-test', {create: true})
  for (const [path, text] of Object.entries(files)) {
    const names = path.split('/'), last = names.pop()
    let folder = root
    for (const name of names) folder = await folder.getDirectoryHandle(name, {create: true})
    const file = await (await folder.getFileHandle(last, {create: true})).createWritable()
    await file.write(text)
    await file.close()
  }
}"""
_READ = """async path => {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test')
  const names = path.split('/'), last = names.pop()
  for (const name of names) folder = await folder.getDirectoryHandle(name)
  return await (await (await folder.getFileHandle(last)).getFile()).text()
}"""


def save_with_new_title(
    browser: Browser, editor: str, package: Path, config: str, story: str, files: Mapping[str, str]
) -> str:
    """The text of the file `story` (`content/cases/lamp.md`) after its title has been changed in the form,
    and nothing else; what it was where the editor could not save it. `files` are texts by their paths."""
    with _opened(browser, editor, package, config, files) as page:
        folder, name = story.split("/")[-2:]
        page.goto(f"{page.url.partition('#')[0]}#/collections/{folder}/entries/{name.removesuffix('.md')}")
        field = '[data-key-path="title"] input' if editor == "sveltia" else 'input[id^="title-field"]'
        title = page.locator(field).first
        title.wait_for(timeout=_TIMEOUT)
        title.fill(NEW_TITLE)
        # Each takes up what is typed a moment later.
        page.wait_for_timeout(700)
        return (_save_in_decap if editor == "decap" else _save_in_sveltia)(page, story)


def _save_in_decap(page: Page, story: str) -> str:
    page.get_by_role("button", name="发布").first.click()
    page.get_by_role("menuitem", name="立即发布").click()
    read = f"{json.dumps(story.split('/'))}.reduce((folder, name) => folder[name], window.repoFiles).content"
    return _wait_for(page, lambda: page.evaluate(read))


def _save_in_sveltia(page: Page, story: str) -> str:
    page.get_by_role("button", name="Save", exact=True).click()
    return _wait_for(page, lambda: page.evaluate(_READ, story))


def _wait_for(page: Page, read) -> str:
    """The file, as soon as it has the title."""
    for _ in range(_SAVED // 100):
        if NEW_TITLE in (text := read()):
            return text
        page.wait_for_timeout(100)
    return read()


@contextmanager
def _opened(
    browser: Browser, editor: str, package: Path, config: str, files: Mapping[str, str]
) -> Iterator[Page]:
    """The editor's first page, signed in. Nothing comes from the network but from this machine."""
    with TemporaryDirectory() as folder, _served(Path(folder), editor, package, config) as base:
        context = browser.new_context(locale="zh-CN", base_url=base)
        page = context.new_page()
        page.route("**/*", lambda route: _guard(route, base))
        if editor == "decap":
            page.add_init_script(f"window.repoFiles = {json.dumps(_make_tree(files))}")
        else:
            page.goto("/blank.html")
            page.evaluate(_WRITE, dict(files))
        page.goto("/index.html")
        # Both let in whoever comes: by the one button there is.
        page.get_by_role("button").first.click(timeout=_TIMEOUT)
        page.wait_for_function("location.hash.startsWith('#/collections/')", timeout=_TIMEOUT)
        try:
            yield page
        finally:
            context.close()


@contextmanager
def _served(folder: Path, editor: str, package: Path, config: str) -> Iterator[str]:
    (folder / "editor").symlink_to(package / "dist")
    (folder / "index.html").write_text(PAGE.format(script=SCRIPTS[editor]), encoding="utf-8")
    (folder / "blank.html").touch()
    (folder / "config.yml").write_text(config, encoding="utf-8")
    with serving(folder) as base:
        yield base


def _guard(route: Route, base: str) -> None:
    is_here = route.request.url.startswith((base, "data:", "blob:"))
    _ = route.continue_() if is_here else route.abort()


def _make_tree(files: Mapping[str, str]) -> dict:
    tree: dict = {}
    for path, text in files.items():
        *folders, name = path.split("/")
        folder = tree
        for one in folders:
            folder = folder.setdefault(one, {})
        folder[name] = {"content": text}
    return tree
