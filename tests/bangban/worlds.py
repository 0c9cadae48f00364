"""A newsroom opened as the incremental build opens it: read, linked, converted, at one moment."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

from jinja2 import DictLoader, Environment

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.files.folder import open_folder
from bangban.content.library import load_library, read_platform_files
from bangban.content.story_texts import convert_story
from bangban.incremental.disk.digests import digest
from bangban.incremental.disk.pack import Pack
from bangban.incremental.making.converting import ConvertStories, MakeCards
from bangban.incremental.making.planning import TrackedPlan
from bangban.incremental.making.tracked_renderer import TrackedRenderer
from bangban.incremental.scan.catalogue import link_listings, list_cards
from bangban.incremental.scan.story_reading import ReadStories
from bangban.incremental.tracking.story_records import Places, Records
from bangban.incremental.tracking.world import Presentation, World
from bangban.markdown.converter import Converter
from bangban.markdown.links import Targets
from bangban.pages.page import Page
from bangban.pages.portal import PlanPortal, SitePortal
from bangban.site.outputs.output import LooseFiles, Site
from bangban.site.plan import SitePlan, plan_outputs
from bangban.site.site_texts import make_targets, open_portal
from tests.bangban.desk import NOW
from tests.browser.newsroom import CASE, Newsroom

TEMPLATES = dict.fromkeys(
    """home 404 corrections redirect withdrawn withdrawn_embed list labels archive papers paper platform
    how_to categories statistics story case embed open_data areas""".split(),
    "{{ site.name }}|{{ page.title }}|{{ SHOWN }}",
)
CLOCK = Clock(NOW)
CONFIG = SiteConfig(now=NOW)


def fill(newsroom: Newsroom) -> Newsroom:
    """Stories of each kind, with all that a page may ask for."""
    newsroom.write("images/甲.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>')
    newsroom.case("first-case", CASE, "见[报道](../articles/a.md)和[列表](/cases/)。\n", tags="[政策]")
    newsroom.case("second-case", CASE.replace("urgent", "normal"), date="2022-11-20")
    printed = "edition: {date: 2022-11-14, page: A01, position: 1}\nsection: city\nbyline: [甲]\n"
    timeline = '[案例](../cases/first-case.md "时间线")\n\n![图](../images/甲.svg)\n'
    newsroom.article("a", printed + "tags: [政策, AI]\ncover: {src: images/甲.svg, alt: 图}\n", timeline)
    newsroom.article("b", "section: city\nrelated: [cases/first-case]\n", date="2022-11-10")
    newsroom.write("articles/b-en.md", "---\ntitle: B\ndate: 2022-11-10\nslug: b\nlang: en\n---\nText.\n")
    newsroom.article("draft", "status: draft\n")
    newsroom.article("hidden", "status: hidden\ntags: [秘]\n")
    newsroom.editorial("e")
    return newsroom


def open_studio(
    root: Path, place: Path, *, clock: Clock = CLOCK, config: SiteConfig = CONFIG, **more
) -> TrackedRenderer:
    """The renderer of a content folder; values lie in the pack `place`. `more` are `settings`, `templates`,
    and whether all is `converted`."""
    folder = open_folder(root)
    desk = read_platform_files(folder)
    places, pack = Places(), Pack(place)
    listings = {}
    for row in ReadStories(root, ZoneInfo(desk.platform.zone), folder.kinds)(None, folder.stories):
        places.files[row.path], listings[row.path] = pack.append(row.packed), row.listing
    records = Records(pack, places)
    told = link_listings(listings, desk, folder, records)
    cards = list_cards(listings.values(), told)
    templates = {f"{name}.html": text for name, text in (TEMPLATES | more.get("templates", {})).items()}
    digests = {name: digest(text.encode()) for name, text in templates.items()}
    world = World(
        folder, desk, clock, config, Presentation(), cards, records, more.get("settings", {}), digests
    )
    renderer = TrackedRenderer(
        world, Environment(loader=DictLoader(templates)), more.get("settings", {}), None, place.parent
    )
    renderer.plans = TrackedPlan(renderer, LooseFiles())
    if more.get("converted", True):
        for row in ConvertStories()(renderer, list(listings)):
            places.texts[row.path] = pack.append(row.packed)
            if row.row:
                places.rows[row.path] = pack.append(row.row.packed)
        for path, card in MakeCards()(renderer, sorted(world.collections.visible)):
            places.cards[path] = pack.append(card.packed)
    return renderer


def open_plain(root: Path, clock: Clock = CLOCK) -> tuple[SitePortal, Targets]:
    """The same as the core has it, without anything noted: the portal and what texts may link to."""
    library, texts = load_library(root, CONTENT_RULES), {}
    portal = open_portal(library, clock, SiteConfig(), texts)
    targets = make_targets(portal, clock)
    for path in portal.collections.visible:
        texts[path] = convert_story(library.stories[path], Converter(), targets)
    return portal, targets


def plan_plain(portal: PlanPortal, prose: Mapping[str, str] = MappingProxyType({})) -> SitePlan:
    """The plan of a site, with nothing noted."""
    take = portal.library.stories.__getitem__ if isinstance(portal, SitePortal) else portal.world.take
    return plan_outputs(Site(portal, take, prose))


def list_pages(plan: SitePlan) -> dict[str, Page]:
    """The pages that are no stories' own, by address."""
    return {node.key: output.arguments[0] for node, output in plan.arranged.items() if node.kind == "page"}
