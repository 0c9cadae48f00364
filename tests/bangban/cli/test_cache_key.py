"""The name of what a CI job keeps from one build to the next."""

import re

import pytest

from bangban.cli.cache_key import make_cache_key
from bangban.diagnostics.errors import RefusedError


def test_names_builds_that_can_go_on_from_one_another(tmp_path):
    """The same programs, settings and kind of build; the content is no part of it."""
    (tmp_path / "pelicanconf.py").write_text("A = 1\n")
    (tmp_path / "publishconf.py").write_text("from pelicanconf import *\n")
    key = make_cache_key(tmp_path, publish=True)
    assert re.fullmatch(r"bangban-publish-py3\.[0-9]+-[0-9a-f]{16}", key)
    (tmp_path / "content").mkdir()
    assert make_cache_key(tmp_path, publish=True) == key
    assert make_cache_key(tmp_path, publish=False) != key
    # publishconf.py begins with it.
    (tmp_path / "pelicanconf.py").write_text("A = 2\n")
    assert make_cache_key(tmp_path, publish=True) != key


def test_is_refused_outside_a_project(tmp_path):
    """As a build is."""
    with pytest.raises(RefusedError, match=r"settings\.missing"):
        make_cache_key(tmp_path, publish=False)
