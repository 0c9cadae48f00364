"""Jinja's environment and what templates see: Pelican's here, equal ones on the workers of a cluster."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any

from jinja2 import Environment
from pelican.generators import Generator

from bangban.incremental.disk.code_digest import sum_up_code
from bangban.incremental.making.cluster import ClusterError

_OF_JINJA = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")
_PLUGINS = "PLUGINS"


class TemplateEnvironment:
    """The environment of a generator. Pickled, it is what an equal generator is opened from elsewhere:
    whatever of its settings and values can be pickled, and all that is Jinja's."""

    def __init__(self, generator: Generator) -> None:
        self._generator = generator

    def __call__(self) -> tuple[Environment, Mapping[str, object]]:
        """The environment, and what templates see besides a page's own values."""
        return self._generator.env, self._generator.context

    def __reduce__(self) -> tuple[object, ...]:
        """How it is pickled. Raises ClusterError where Jinja's own settings cannot be."""
        generator = self._generator
        plugins = [
            one.__name__ if isinstance(one, ModuleType) else one for one in generator.settings[_PLUGINS]
        ]
        settings = _pick(generator.settings) | {_PLUGINS: plugins}
        lost = [name for name in _OF_JINJA if name not in settings]
        if lost:
            raise ClusterError(0, "cannot be pickled", ", ".join(lost))
        parts = (
            settings,
            _pick(generator.context),
            generator.path,
            str(generator.theme),
            generator.output_path,
        )
        return _open, (sum_up_code(), *parts)


def _pick(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if _can_be_pickled(value)}


def _can_be_pickled(value: object) -> bool:
    try:
        pickle.dumps(value)
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError):
        return False
    return True


def _open(
    code: bytes, settings: dict[str, Any], context: dict[str, object], path: str, theme: str, output: str
) -> TemplateEnvironment:
    if code != sum_up_code():
        raise ClusterError(0, "the workers run other code; start them again", "cluster")
    settings[_PLUGINS] = [import_module(name) for name in settings[_PLUGINS]]
    return TemplateEnvironment(Generator(context, settings, path, theme, output))
