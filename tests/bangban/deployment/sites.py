"""Small published sites for the tests of deployments, and what a reader finds."""

import re
from hashlib import sha256
from pathlib import Path
from posixpath import dirname, join, normpath

from bangban.deployment.audited_site import SiteFiles, open_site_files
from bangban.site.manifest import write_manifest

_LINK = re.compile(r"(?:href|src)=\"/([^\"]*)\"")


def publish(output: Path, files: dict[str, str]) -> SiteFiles:
    """A published site of these files."""
    for address, text in files.items():
        place = output / address
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    write_manifest(output, files, {one: sha256(text.encode()).hexdigest() for one, text in files.items()})
    return open_site_files(output)


def write_site(stories: range, words: str = "", style: str = "a") -> dict[str, str]:
    """The files of a site with an article of each number, a list of them, and a style."""
    sheet = f"theme/style.{sha256(style.encode()).hexdigest()[:10]}.css"
    head = f'<link href="/{sheet}">' + "<p>" + words * 3 + "</p>" * 100
    files = {sheet: f"/* {style} */" * 50}
    for number in stories:
        picture = f"images/p{number}.svg"
        files[picture] = f"<svg>{number}</svg>"
        files[f"articles/s{number}/index.html"] = f'{head}<img src="/{picture}"><a href="/index.html">'
    links = "".join(f'<a href="/articles/s{number}/index.html">' for number in stories)
    return {**files, "index.html": f"{head}{links}", "feeds/all.atom.xml": links, "404.html": head}


def find_broken(folder: Path) -> list[str]:
    """What pages of a folder that a reader reaches from the front page lead to and is not there."""
    return [address for address in walk(folder) if not (folder / address).is_file()]


def walk(folder: Path) -> set[str]:
    """Every address that is reached from the front page."""
    seen, ahead = set(), ["index.html"]
    while ahead:
        address = normpath(join(dirname(""), ahead.pop()))
        if address in seen:
            continue
        seen.add(address)
        if address.endswith(".html") and (folder / address).is_file():
            ahead += _LINK.findall((folder / address).read_text(encoding="utf-8"))
    return seen


def read_plain(folder: Path) -> dict[str, str]:
    """The files of a folder but for packed copies."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in (".gz", ".br")
    }
