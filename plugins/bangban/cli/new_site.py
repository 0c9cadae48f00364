"""`bangban init`: a newsroom's own repository, in which every command works; nothing of it is code."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from zoneinfo import ZoneInfo

from bangban.config.site_config import open_config
from bangban.content.file_schemas import FILES
from bangban.content.files.folder import PLATFORM_FILE, STORY_SUFFIX
from bangban.content.model.platform import PLATFORM
from bangban.content.schema.fields import Reading
from bangban.content.schema.file_schema import describe_file
from bangban.diagnostics.errors import RefusedError
from bangban.frontmatter.document import parse_yaml
from bangban.imports.map_schema import MAP_FILES, describe_map
from bangban.locale.zh.key_words import read_key_words
from bangban.locale.zh.newsroom_files import HANDBOOK_POINTER, NEW_SITE, read_newsroom_files
from bangban.support.json_text import write_json_text

SAMPLE_URL = "https://news.example/"
"""The address of a site that has none yet: nobody can ever have it (RFC 2606)."""

SCHEMA_FOLDER = ".vscode/schemas"

_MAP = "import-map"
_CONTENT = "content/"
PLATFORM_PATH = _CONTENT + PLATFORM_FILE
_ZONE = "Asia/Shanghai"
_LEFT_ALONE = (".git",)
"""What a folder may hold and still counts as empty."""


def found_site(folder: Path, name: str, url: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Writes the repository into `folder` and gives the paths of its files; "" for the name and the address
    stand for a sample's.

    Raises RefusedError where something lies in the folder already, where the name or the address is none, or
    where it cannot be written: then nothing of it stays.
    """
    if folder.exists() and not (folder.is_dir() and _is_empty(folder)):
        raise RefusedError("init.full", path=folder)
    if not name.isprintable():
        raise RefusedError("init.name", name=name, reason=NEW_SITE["unseen"])
    now = open_config(environment).open_clock().now.astimezone(ZoneInfo(_ZONE))
    values = _list_values(name or NEW_SITE["name"], url or SAMPLE_URL, now)
    files = {path: _fill(text, values) for path, text in read_newsroom_files()}
    files[PLATFORM_PATH] += "".join(f"{line}\n" for line in _list_unused(files[PLATFORM_PATH]))
    _check_platform(files[PLATFORM_PATH], name, url)
    files |= write_schemas()
    _write(folder, files)
    return tuple(sorted(files))


def write_schemas() -> dict[str, str]:
    """The JSON Schemas of what editors write, by their paths in the repository."""
    schemas = {name: describe_file(file.field, f"{name}.json") for name, file in FILES.items()}
    schemas[_MAP] = describe_map(f"{_MAP}.json")
    return {f"{SCHEMA_FOLDER}/{name}.json": write_json_text(schema) for name, schema in schemas.items()}


def renew_schemas(folder: Path) -> tuple[str, ...]:
    """Writes the schemas of this version over those of another, and gives their paths. Raises RefusedError
    where the folder is none that `found_site` has made."""
    if not (folder / "content").is_dir():
        raise RefusedError("content.missing", path=folder / "content")
    files = write_schemas()
    try:
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise RefusedError("story.unwritable", path=folder / path, reason=error.strerror) from error
    return tuple(files)


def _is_empty(folder: Path) -> bool:
    return all(entry.name in _LEFT_ALONE for entry in folder.iterdir())


def _list_values(name: str, url: str, now: datetime) -> dict[str, str]:
    # What the sample case tells has been done: none of it may lie ahead, not even at dawn.
    day, before = (now.date() - timedelta(days=days) for days in (1, 2))
    return {
        "NAME": name.strip(),
        "NAME_IN_YAML": json.dumps(name.strip(), ensure_ascii=False),
        "URL": json.dumps(url, ensure_ascii=False),
        "DAY": day.isoformat(),
        "BEFORE": before.isoformat(),
        "UNTIL": f"{now.year + 5}-12-31",
        "YEAR": str(now.year),
        "VERSION": version("bangban"),
        "SCHEMAS": json.dumps(_pair_schemas(), indent=2).replace("\n", "\n  "),
    }


def _pair_schemas() -> dict[str, list[str]]:
    """Which schema is for which files; VS Code's extension for YAML does not look into Markdown."""
    yaml = {
        name: [path for path in one.paths if not path.endswith(STORY_SUFFIX)] for name, one in FILES.items()
    }
    known = {name: [_CONTENT + path for path in paths] for name, paths in yaml.items() if paths}
    known[_MAP] = [*MAP_FILES]
    return {f"./{SCHEMA_FOLDER}/{name}.json": paths for name, paths in known.items()}


def _fill(text: str, values: Mapping[str, str]) -> str:
    return re.sub("@@([A-Z_]+)@@", lambda match: values[match[1]], text)


def _list_unused(text: str) -> Iterator[str]:
    """The platform's keys that the file does not name, each switched off below what it is for."""
    words = read_key_words()[PLATFORM.name]
    unused = [key for key in PLATFORM.fields if not re.search(rf"^#?{key}:", text, re.MULTILINE)]
    if unused:
        yield NEW_SITE["others"]
    for key in unused:
        meaning = HANDBOOK_POINTER.sub("", words[key]["meaning"])
        yield NEW_SITE["key"].format(meaning=meaning, example=words[key]["examples"][0])


def _check_platform(text: str, name: str, url: str) -> None:
    node, problems, _ = parse_yaml(PLATFORM_FILE, text)
    reading = Reading(ZoneInfo(_ZONE))
    if node is not None:
        PLATFORM.read(node, reading)
    for problem in (*problems, *reading.problems):
        given = "init.url" if problem.code.startswith("url.") else "init.name"
        raise RefusedError(given, name=name, url=url, reason=f"{problem.message}{problem.mend}")


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Writes all files, or none."""
    made: list[Path] = []
    try:
        for path, text in files.items():
            target = folder / path
            made += [one for one in reversed(target.parents) if not one.exists()]
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("x", encoding="utf-8", newline="\n") as file:
                made.append(target)
                file.write(text)
    except OSError as error:
        for one in reversed(made):
            with suppress(OSError):
                one.rmdir() if one.is_dir() else one.unlink()
        raise RefusedError("init.unwritable", path=folder, reason=error.strerror or "-") from error
