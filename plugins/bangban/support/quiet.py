"""Whether commands say only what is wrong: `bangban --quiet`."""

from __future__ import annotations

from collections.abc import Mapping

QUIET = "BANGBAN_QUIET"
"""The environment variable by which a command, and each process that it starts, knows that it was asked to
tell problems and failures only."""


def is_quiet(environment: Mapping[str, str]) -> bool:
    """Whether it was: any value but "" and "0"."""
    return environment.get(QUIET, "") not in ("", "0")
