"""A newsroom with stories of each kind, opened."""

import pytest

from tests.bangban import worlds


@pytest.fixture
def renderer(newsroom, tmp_path):
    """Its renderer, all converted."""
    return worlds.open_studio(worlds.fill(newsroom).path, tmp_path / "pack")


@pytest.fixture
def world(renderer):
    """Its world."""
    return renderer.world
