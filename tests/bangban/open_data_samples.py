"""Open data of a few cases of every sort, and what every file of theirs must keep."""

from collections.abc import Iterator

import jsonschema_rs
from msgspec.structs import replace

from bangban.content.model.imprint import Area, DataLicence
from bangban.content.model.platform import Stage
from bangban.content.model.story import Expected, Seeker
from bangban.exports.open_data.case_rows import make_row
from bangban.exports.open_data.data_addresses import locate_request, split_cases
from bangban.exports.open_data.data_files import PlannedData, make_data_files
from bangban.exports.open_data.schemas import list_schemas, make_schema
from bangban.exports.open_data.term_files import count_terms
from tests.bangban import desk

PLATFORM = replace(
    desk.PLATFORM,
    areas=(Area("east", "城东区"),),
    journey=(Stage("closed", "办结", promises=(("urgent", "24h"), ("normal", "5d"))),),
    data_licence=DataLicence("CC BY 4.0", "https://terms.example/by"),
)
CLOSED = (
    desk.entry("2022-11-13T13:00~", "received", "seeker", 1),
    desk.entry("2022-11-13T13:20", "forwarded", "platform", 2),
    desk.entry("2022-11-13T18:00", "answered", "hospital", 3),
    desk.entry("../2022-11-14", "closed", "「值班医生」", 4),
)
REOPENED = (
    desk.entry("2022-11", "received", "seeker", 1),
    desk.entry("2022-12-01", "closed", "hospital", 2),
    desk.entry("2022-12-05", "acting", "commission", 3),
)
OPEN = (desk.entry("-0100-01-01", "received", "", 1), desk.entry("2036-01-01", "answered", "hospital", 2))


def list_cases():
    """Closed, reopened, open with odd moments, and without any timeline."""
    return (
        desk.case(
            "shut",
            CLOSED,
            urgency="urgent",
            outcome="resolved",
            area="east",
            seeker=Seeker("李女士", "住六楼"),
        ),
        desk.case(
            "again",
            REOPENED,
            date="2022-11-13",
            state="reopened",
            area="城西",
            agencies=(desk.name("hospital"),),
        ),
        desk.case(
            "wait",
            OPEN,
            date="2022-11-12",
            state="received",
            story={"sample": True},
            expected=Expected(desk.moment("2026-02"), "街道回访"),
        ),
        desk.case("bare", date="2022-11-11", state="closed"),
    )


def open_portal(*stories, **more):
    """A published portal over the cases, or others."""
    told = {"platform": PLATFORM, "host": "https://bang.example", "base": "/"}
    return desk.portal(*stories, **{**told, **more})


def make_files(portal=None, most: int = 1000) -> dict[str, bytes]:
    """Every file of the data by its address."""
    portal = portal or open_portal(*list_cases())
    cards = [portal.collections.cards[one.path] for one in portal.collections.kinds.get("case", ())]
    pages = split_cases([card.path for card in cards], most)
    stories = portal.library.stories
    rows = [[make_row(portal, stories[path]) for path in page.paths] for page in pages]
    flags = sum(bool(card.open) for card in cards), sum(card.sample for card in cards)
    planned = PlannedData(pages, len(cards), *flags, count_terms(cards, portal.library.platform.areas))
    files = dict(make_data_files(portal, planned, rows))
    for part in rows:
        for row in part:
            identifier = row.history.partition('"service_request_id":"')[2].partition('"')[0]
            files[locate_request(identifier)] = row.history.encode()
    return files


def open_validators() -> dict[str, jsonschema_rs.Draft202012Validator]:
    """A validator of each schema, formats judged."""
    return {
        name: jsonschema_rs.Draft202012Validator(
            make_schema(name, f"https://x.example/{name}"), validate_formats=True
        )
        for name in list_schemas()
    }


def list_nulls(value: object) -> list[object]:
    """Objects in which a key is null without a reason, or has a reason without being null."""
    return list(_find_faults(value))


def _find_faults(value: object) -> Iterator[object]:
    if isinstance(value, list):
        for one in value:
            yield from _find_faults(one)
    elif isinstance(value, dict):
        if {key for key, one in value.items() if one is None} != set(value.get("unknown", {})):
            yield value
        for one in value.values():
            yield from _find_faults(one)
