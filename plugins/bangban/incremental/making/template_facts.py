"""The theme's templates as facts: their digests, which names which, and their code kept between builds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta, tzinfo
from functools import cache, partial
from pathlib import Path, PurePath
from types import CodeType, FunctionType
from typing import Any

from jinja2 import BytecodeCache, Environment, Template
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from bangban.content.files.folder import walk_folder
from bangban.incremental.disk.digests import SIZE, digest
from bangban.incremental.tracking.observer import WHOLE, Observer, name_subject

# {% extends "x" %}, {% include "x" ignore missing %}, {% import "x" as y %}, {% from "x" import y %}: a name
# alone; what is put together or chosen has none.
_NAMED = re.compile(
    r"\{%[-+]?\s*(?:extends|include|import|from)\b"
    r"(?:\s*(['\"])(?P<name>[^'\"\\]+)\1\s*(?=[-+]?%\}|ignore\b|with|as\b|import\b))?"
)
# As Jinja calls the file of a template that has none.
_NOWHERE = "<template>"
# Pelican's name for a template of the theme itself, where another folder has one of that name, too.
_OF_THEME = "!theme/"


_PLAIN = (str, int, float, bool, bytes, date, timedelta, tzinfo, type(None))


class Templates:
    """The templates below some folders. Those of one name in several folders count as one: Jinja takes the
    first folder's, and that may name the others."""

    def __init__(self, folders: Iterable[Path]) -> None:
        texts: dict[str, list[bytes]] = {}
        for folder in folders:
            for path, _ in walk_folder(folder):
                texts.setdefault(path, []).append(_read(folder / path))
        self._texts = {name: b"\n".join(parts) for name, parts in texts.items()}
        self.digests = {name: digest(text) for name, text in self._texts.items()}
        self._found: dict[str, frozenset[str]] = {}

    def find_all(self, name: str) -> frozenset[str]:
        """The template and all that it can lead to; all there are, where one is named by a variable."""
        if name not in self._found:
            self._found[name] = self._follow(name)
        return self._found[name]

    def list_used(self) -> list[str]:
        """The templates of pages, which are at the top, and all that they lead to."""
        pages = [name for name in self._texts if "/" not in name]
        used = frozenset().union(*map(self.find_all, filter(_is_html, pages)))
        return sorted(filter(_is_html, used))

    def _follow(self, name: str) -> frozenset[str]:
        found, ahead = set(), [name]
        while ahead:
            one = ahead.pop().removeprefix(_OF_THEME)
            if one in found:
                continue
            found.add(one)
            for match in _NAMED.finditer(self._texts.get(one, b"").decode("utf-8", "replace")):
                if match["name"] is None:
                    return frozenset(self._texts)
                ahead.append(match["name"])
        return frozenset(found)


def _is_html(name: str) -> bool:
    return name.endswith(".html")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        # Jinja will tell, if anybody wants it.
        return b""


class SettingsContext(Context):
    """Notes which of Pelican's settings a template reads, also those that are not set: by custom their names
    are in capitals."""

    def resolve_or_missing(self, key: str) -> object:
        """The value of a name, as Jinja looks it up; a setting that was asked for is noted."""
        value = super().resolve_or_missing(key)
        if key.isupper() and "OBSERVER" in self.parent:
            self.parent["OBSERVER"].note(name_subject("setting", key))
        return value


class TemplateCode(BytecodeCache):
    """Compiled templates in a folder, each with a digest: what was damaged is compiled anew, and what was
    compiled with another `salt`: Jinja's settings and all programs, whose work may be part of the code. Where
    the template lies is neither kept nor asked for: the code is of use in a checkout that was moved."""

    def __init__(self, folder: Path, salt: bytes = b"") -> None:
        self._folder, self._salt = folder, salt

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        """The name of the kept code, whatever folder the template is in: its text is compared besides."""
        return super().get_cache_key(name)

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """The bucket of a template; its code knows the template's file, for tracebacks."""
        bucket = super().get_bucket(environment, name, filename, source)
        if bucket.code:
            bucket.code = _place_code(bucket.code, filename or _NOWHERE)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket, if there is code that can be trusted."""
        try:
            data = (self._folder / bucket.key).read_bytes()
        except OSError:
            return
        if digest(self._salt + data[SIZE:]) == data[:SIZE]:
            bucket.bytecode_from_string(data[SIZE:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the bucket's code; where it cannot, the next build compiles again."""
        placed, bucket.code = bucket.code, bucket.code and _place_code(bucket.code, _NOWHERE)
        data = bucket.bytecode_to_string()
        bucket.code = placed
        aside = self._folder / f".{bucket.key}.new"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(digest(self._salt + data) + data)
            aside.replace(self._folder / bucket.key)
        except OSError:
            return


def _place_code(code: CodeType, filename: str) -> CodeType:
    """The same code, compiled from another file."""
    constants = (_place_code(one, filename) if isinstance(one, CodeType) else one for one in code.co_consts)
    return code.replace(co_filename=filename, co_consts=tuple(constants))


def watch_environment(environment: Environment, templates: Templates, observer: Observer) -> None:
    """Makes an environment note which templates are used, and which settings they read."""
    find = environment.get_template
    subjects = cache(
        lambda name: {name_subject("template", one): WHOLE for one in sorted(templates.find_all(name))}
    )
    # Templates stay as they are while a build runs; Jinja would look each up by several steps.
    found = cache(find)

    def get_template(name: Any, *rest: Any, **options: Any) -> Template:
        if not isinstance(name, str):
            return find(name, *rest, **options)
        observer.note_all(subjects(name))
        return find(name, *rest, **options) if options else found(name)

    vars(environment).update(get_template=get_template)
    environment.context_class = SettingsContext


def describe_settings(settings: Mapping[str, object]) -> dict[str, object]:
    """What can be told of settings from one run to the next: functions by name and code."""
    return {name: _tell(value) for name, value in settings.items() if name.isupper()}


def _tell(value: object) -> object:
    if isinstance(value, FunctionType):
        return f"{value.__qualname__} {_describe_code(value.__code__)} {_tell(value.__defaults__)!r}"
    if isinstance(value, partial):
        return [_tell(value.func), _tell(value.args), _tell(value.keywords)]
    if isinstance(value, Mapping):
        return {key: _tell(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_tell(one) for one in value]
    if isinstance(value, set | frozenset):
        return sorted(repr(_tell(one)) for one in value)
    return value if isinstance(value, _PLAIN) else _name_kind(value)


def _name_kind(value: object) -> str:
    return str(value) if isinstance(value, PurePath | re.Pattern) else type(value).__qualname__


def _describe_code(code: CodeType) -> str:
    """What a function does, the same in every run: a `repr` of code tells where it lies in memory."""
    constants = [_describe_code(one) if isinstance(one, CodeType) else _tell(one) for one in code.co_consts]
    return digest(repr((code.co_code, code.co_names, constants)).encode("utf-8", "surrogatepass")).hex()
