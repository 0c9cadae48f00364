"""A help desk of plain values, for the tests of modules that read no files."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.collections import arrange_stories
from bangban.content.figures.figures_file import Figures
from bangban.content.files.folder import ContentFolder
from bangban.content.library import Library
from bangban.content.model.actor import Actor
from bangban.content.model.placed import Reference
from bangban.content.model.platform import Platform, PlatformPage, Term
from bangban.content.model.story import CaseFile, Entry, PrintPlace, Story
from bangban.content.schema.fields import Reading
from bangban.content.site_names import gather_names
from bangban.dates.moments import Moment, parse_moment
from bangban.diagnostics.fixes import apply_fixes
from bangban.diagnostics.problems import Position
from bangban.frontmatter.document import parse_yaml
from bangban.pages.portal import SitePortal

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 1, 1, tzinfo=UTC)
_NOWHERE = Path("nowhere")
PLACE = Position("cases/one.md", 3, 5)
PLATFORM = Platform(
    name="试验求助平台",
    short_name="试验平台",
    slogan="有问必答",
    categories=(Term("medicine", "寻医买药"), Term("food", "食品供应")),
    agencies=(Term("hospital", "市中心医院", "市医院"), Term("commission", "市卫生健康委员会")),
    sections=(Term("city", "城市"),),
)


def read(field: object, text: str) -> tuple[object, list[tuple[str, int, int]]]:
    """What a field makes of a YAML text, and (code, line, column) of each problem, sorted by place."""
    node, problems, _ = parse_yaml("a.md", text)
    assert not problems, problems
    reading = Reading(ZONE)
    value = field.read(node, reading)
    told = [(one.code, one.position.line, one.position.column) for one in reading.problems]
    # Every problem has a sentence.
    assert all(one.message and one.mend for one in reading.problems)
    return value, sorted(told, key=lambda row: row[1:])


def list_fixed(field: object, text: str, *, together: bool = False) -> list[str]:
    """What becomes of a YAML text by the fix of each problem that a field tells, or by all together."""
    node, _, _ = parse_yaml("a.md", text)
    reading = Reading(ZONE)
    field.read(node, reading)
    fixes = [problem.fix for problem in reading.problems if problem.fix]
    rounds = [fixes] if together else [[fix] for fix in fixes]
    return [apply_fixes(text.encode(), one)[0].decode() for one in rounds]


def moment(text: str) -> Moment:
    """EDTF in Shanghai."""
    return parse_moment(text, ZONE)


def name(identifier: str) -> Reference:
    """A name as an editor wrote it somewhere."""
    return Reference(identifier, PLACE)


def story(slug: str = "one", kind: str = "article", date: str = "2022-11-14", **more: object) -> Story:
    """A story; `more` are fields of the model."""
    lang = more.get("lang", "")
    path = f"{kind}s/{slug}{'-' + str(lang) if lang else ''}.md"
    plain = {"title": f"标题{slug}", "body": "正文。\n", "body_line": 5, "position": Position(path), **more}
    return Story(kind=kind, slug=slug, path=path, date=moment(date), **plain)


def case(
    slug: str = "help", entries: tuple[Entry, ...] = (), date: str = "2022-11-14", **more: object
) -> Story:
    """A help case; keys of the case itself, such as `state`, and fields of the story in `story`."""
    plain = {"category": name("medicine"), "state": "closed", **more}
    rest = plain.pop("story", {})
    return story(slug, "case", date, case=CaseFile(**plain), timeline=entries, **rest)


def entry(at: str, stage: str = "", actor: str = "", line: int = 1, **more: object) -> Entry:
    """An entry of a timeline; `actor` is seeker, platform, an agency's id, or 「someone」 by name."""
    if actor in ("seeker", "platform"):
        who = Actor(actor)
    elif actor.startswith("「"):
        who = Actor("other", name=actor.strip("「」"))
    else:
        who = Actor("agency", agency=name(actor)) if actor else None
    return Entry(moment(at), f"事情{line}", Position("cases/one.md", line, 7), stage, who, **more)


def printed(date: str, page: str, position: int = 999) -> PrintPlace:
    """A place in print."""
    return PrintPlace(moment(date), page, position)


def library(
    *stories: Story,
    platform: Platform = PLATFORM,
    figures: Figures | None = None,
    paths: tuple[str, ...] = (),
    root: Path = _NOWHERE,
    prose: Mapping[str, PlatformPage] | None = None,
) -> Library:
    """A library of stories that were read from no folder."""
    return Library(
        folder=ContentFolder(root, paths),
        zone=ZONE,
        platform=platform,
        figures=figures or Figures(),
        prose={**(prose or {})},
        stories={one.path: one for one in stories},
        files=(),
        documents=(),
        problems=(),
        paths=frozenset(paths),
    )


def portal(*stories: Story, drafts: bool = False, **more: object) -> SitePortal:
    """A portal over stories; `more` are the portal's own fields, or the library's."""
    given = {key: more.pop(key) for key in ("platform", "figures", "paths", "root", "prose") if key in more}
    texts, now = more.pop("texts", {}), more.pop("now", NOW)
    collections = arrange_stories(stories, Clock(now, drafts), given.get("platform", PLATFORM))
    sizes = {name: more.pop(name) for name in ("page_size", "cases_page_size") if name in more}
    config = SiteConfig(drafts=drafts, **sizes)
    names = gather_names(given.get("platform", PLATFORM), collections)
    rest = {"config": config, "now": now, "names": names, **more}
    return SitePortal(library(*stories, **given), collections, texts, **rest)
