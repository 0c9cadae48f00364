"""Newsrooms made up at random: cases of every sort, with moments known as exactly as people know them."""

from datetime import timedelta
from random import Random

from msgspec.structs import replace

from bangban.content.model.imprint import Area
from bangban.content.model.platform import Stage
from bangban.content.model.story import Entry, Story
from bangban.content.model.vocabulary import OUTCOMES, SATISFACTIONS
from bangban.dates.formatting import format_iso
from tests.bangban import desk
from tests.browser.newsroom import Newsroom

PLATFORM = replace(
    desk.PLATFORM,
    areas=(Area("east", "城东区"), Area("lake", "湖滨区")),
    journey=(
        Stage("forwarded", "转办", promises=(("normal", "24h"), ("urgent", "1h"))),
        Stage("answered", "答复", promises=(("normal", "3d"), ("urgent", "1d"))),
        Stage("closed", "办结", promises=(("normal", "5wd"),)),
    ),
)
PLATFORM_YAML = """\
name: 试验求助平台
url: https://bang.example
zone: Asia/Shanghai
categories: [{id: medicine, name: 寻医买药}, {id: food, name: 食品供应}, {id: other, name: 其他}]
agencies: [{id: hospital, name: 市中心医院}, {id: commission, name: 市卫生健康委员会}]
areas: [{id: east, name: 城东区}, {id: lake, name: 湖滨区}]
journey:
  - {id: forwarded, name: 转办, promise: {normal: 24h, urgent: 1h}}
  - {id: answered, name: 答复, promise: {normal: 3d, urgent: 1d}}
  - {id: closed, name: 办结, promise: {normal: 5wd}}
"""
_FORMS = (
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%dT%H:%M~",
    "%Y-%m-%d",
    "%Y-%m-%d~",
    "%Y-%m",
)
_RANGES = ("{0}/{1}", "../{1}", "{0}/..")


def simulate_cases(seed: int, count: int = 60) -> tuple[Story, ...]:
    """So many cases; the same for the same seed. Some are open, reopened, without request, without answer."""
    random = Random(seed)
    return tuple(_simulate(random, f"case-{number}") for number in range(count))


def _simulate(random: Random, slug: str) -> Story:
    state = random.choice(("received", "forwarded", "in-progress", "closed", "closed", "closed", "reopened"))
    stages = ["received", *(stage for stage in ("forwarded", "answered", "acting") if random.random() < 0.7)]
    if state in ("closed", "reopened"):
        stages += (
            ["closed", "acting", *(["closed"] if state == "closed" else [])]
            if random.random() < 0.3 or state == "reopened"
            else ["closed"]
        )
    if random.random() < 0.05:
        stages.remove("received")
    moment = desk.NOW - timedelta(minutes=random.randrange(60 * 24 * 500))
    entries: list[Entry] = []
    for line, stage in enumerate(stages, 1):
        actor = random.choice(("platform", "hospital", "commission", "")) if stage != "received" else "seeker"
        entries.append(desk.entry(_write(random, moment), stage, actor, line))
        moment += timedelta(seconds=random.randrange(1, 60 * 60 * 24 * random.choice((1, 1, 5, 40))))
    return desk.case(
        slug,
        tuple(entries),
        date=f"2025-{random.randrange(1, 13):02d}-11",
        state=state,
        category=desk.name(random.choice(("medicine", "food", "other"))),
        urgency=random.choice(("normal", "urgent")),
        outcome=random.choice((*OUTCOMES, "")) if state == "closed" else "",
        satisfaction=random.choice((*SATISFACTIONS, "")),
        confirmed=random.random() < 0.5,
        area=random.choice(("east", "湖滨区", "城西", "")),
        agencies=tuple(map(desk.name, random.sample(("hospital", "commission"), random.randrange(3)))),
        story={"sample": random.random() < 0.2},
    )


def _write(random: Random, moment) -> str:
    text = moment.strftime(random.choice(_FORMS))
    if random.random() < 0.1 and "T" not in text and "~" not in text:
        later = (moment + timedelta(days=40)).strftime("%Y-%m-%d" if len(text) > 7 else "%Y-%m")
        return random.choice(_RANGES).format(text, later)
    return text


def write_cases(newsroom: Newsroom, seed: int, count: int) -> None:
    """The same cases as files of a content folder."""
    for story in simulate_cases(seed, count):
        case = story.case
        lines = [
            f"sample: {str(story.sample).lower()}",
            "case:",
            f"  category: {case.category.id}",
            *(
                f"  {key}: {value}"
                for key in ("urgency", "state", "outcome", "satisfaction", "area")
                if (value := getattr(case, key))
            ),
            f"  confirmed: {str(case.confirmed).lower()}",
            f"  agencies: [{', '.join(one.id for one in case.agencies)}]",
            "  basis: reporting",
            "timeline:",
        ]
        for entry in story.timeline:
            actor = (
                entry.actor.agency.id
                if entry.actor and entry.actor.agency
                else entry.actor and entry.actor.kind
            )
            told = f", actor: {actor}" if actor else ""
            lines.append(
                f"  - {{at: {format_iso(entry.at)}, stage: {entry.stage}, title: {entry.title}{told}}}"
            )
        newsroom.case(story.slug, "\n".join(lines) + "\n", date=format_iso(story.date))
