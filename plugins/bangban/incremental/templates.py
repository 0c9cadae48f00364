"""The theme's templates as facts: their digests, which names which, and their code kept between builds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from jinja2.runtime import Context, missing

from bangban.folder import walk_folder
from bangban.incremental.digests import SIZE, digest
from bangban.incremental.observer import Observer, name_subject

# {% extends "x" %}, {% include "x" %}, {% import "x" as y %}, {% from "x" import y %}.
_NAMED = re.compile(
    r"\{%[-+]?\s*(?:extends|include|import|from)\s+(?:(['\"])(?P<name>[^'\"]+)\1|(?P<other>\S))"
)


class Templates:
    """The templates below some folders; of one name in several, the first folder's counts, as in Jinja."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._files: dict[str, Path] = {}
        for folder in folders:
            for path, _ in walk_folder(folder):
                if path.endswith((".html", ".xml", ".txt")):
                    self._files.setdefault(path, folder / path)
        self._texts = {name: path.read_bytes() for name, path in self._files.items()}
        self.digests = {name: digest(text) for name, text in self._texts.items()}
        self._found: dict[str, frozenset[str]] = {}

    def find_all(self, name: str) -> frozenset[str]:
        """The template and all that it can lead to; all there are, where one is named by a variable."""
        if name not in self._found:
            self._found[name] = self._follow(name)
        return self._found[name]

    def _follow(self, name: str) -> frozenset[str]:
        found, ahead = set(), [name]
        while ahead:
            one = ahead.pop()
            if one in found:
                continue
            found.add(one)
            for match in _NAMED.finditer(self._texts.get(one, b"").decode("utf-8", "replace")):
                if match["name"] is None:
                    return frozenset(self._texts)
                ahead.append(match["name"])
        return frozenset(found)


class SettingsContext(Context):
    """Notes which of Pelican's settings a template reads: by custom their names are in capitals."""

    def resolve_or_missing(self, key: str) -> object:
        """As Jinja's own."""
        value = super().resolve_or_missing(key)
        if value is not missing and key.isupper() and "OBSERVER" in self.parent:
            self.parent["OBSERVER"].note(name_subject("setting", key))
        return value


class TemplateCode(BytecodeCache):
    """Compiled templates in a folder, each with a digest: what was damaged is compiled anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket, if there is code that can be trusted."""
        try:
            data = (self._folder / bucket.key).read_bytes()
        except OSError:
            return
        if digest(data[SIZE:]) == data[:SIZE]:
            bucket.bytecode_from_string(data[SIZE:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the bucket's code; where it cannot, the next build compiles again."""
        data = bucket.bytecode_to_string()
        aside = self._folder / f".{bucket.key}.new"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(digest(data) + data)
            aside.replace(self._folder / bucket.key)
        except OSError:
            return


def watch_environment(environment: Environment, templates: Templates, observer: Observer) -> None:
    """Makes an environment note which templates are used, and which settings they read."""
    find = environment.get_template
    subjects = cache(lambda name: [name_subject("template", one) for one in sorted(templates.find_all(name))])

    def get_template(name: object, *rest: object, **options: object) -> object:
        if isinstance(name, str):
            for subject in subjects(name):
                observer.note(subject)
        return find(name, *rest, **options)

    environment.get_template = get_template
    environment.context_class = SettingsContext


def tell_settings(settings: Mapping[str, object]) -> dict[str, object]:
    """What can be told of settings from one run to the next: functions by name and code."""
    return {name: _tell(value) for name, value in settings.items() if name.isupper()}


def _tell(value: object) -> object:
    code = getattr(value, "__code__", None)
    if code is not None:
        return f"{value.__qualname__} {digest(code.co_code).hex()} {code.co_consts!r}"
    if isinstance(value, Mapping):
        return {key: _tell(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_tell(one) for one in value]
    return value if isinstance(value, str | int | float | bool | None) else type(value).__qualname__
