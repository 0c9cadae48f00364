"""A newsroom with stories of each kind, opened."""

import pytest

from tests.bangban import worlds


@pytest.fixture
def studio(newsroom, tmp_path):
    """Its studio, all converted."""
    return worlds.open_studio(worlds.fill(newsroom).path, tmp_path / "pack")


@pytest.fixture
def world(studio):
    """Its world."""
    return studio.world
