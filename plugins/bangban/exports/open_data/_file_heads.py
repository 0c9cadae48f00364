"""What every file of the open data begins with: its schema, the clock, the terms of use."""

from __future__ import annotations

from bangban.dates.bounds import count_seconds
from bangban.dates.instants import write_second
from bangban.exports.open_data._case_record import make_address
from bangban.exports.open_data._known_values import Value, settle
from bangban.exports.open_data.data_addresses import SCHEMAS_FOLDER
from bangban.pages.portal import Portal

PUBLISHED_CASES, SNAPSHOTS = "cases", "snapshots"
"""The two sorts of figures: counted from the cases that this site publishes; counts that the platform gives
of itself, as they stood at a date. Never mixed."""


def make_head(portal: Portal, schema: str, sort: str) -> Value:
    """The first keys of a file: `schema` is the name of its JSON Schema, `sort` what its figures are of."""
    return {
        "$schema": make_address(portal, f"{SCHEMAS_FOLDER}{schema}.json"),
        "as_of": write_second(count_seconds(portal.now)),
        "publisher": portal.library.platform.name,
        "licence": make_licence(portal),
        "of": sort,
    }


def make_licence(portal: Portal) -> Value | None:
    """The terms on which others may use the data; None where the newsroom gives none."""
    licence = portal.library.platform.data_licence
    if not licence.name:
        return None
    return settle({"name": licence.name, "url": licence.url or None}, {"url": "not-said"})
