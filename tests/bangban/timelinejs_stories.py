"""TimelineJS files brought over, and read as the site reads its stories."""

import csv
import io
from zoneinfo import ZoneInfo

from bangban.content.stories import read_story
from bangban.imports._timelinejs.timelinejs_import import Import, import_timelinejs

SHANGHAI = ZoneInfo("Asia/Shanghai")


HEADER = (
    "Year|Month|Day|Time|End Year|End Month|End Day|End Time|Display Date|Headline|Text|Media|Media Credit|"
    "Media Caption|Media Thumbnail|Alt Text|Type|Group|Background"
).split("|")


def write_sheet(*rows: dict[str, str]) -> str:
    """A CSV of TimelineJS's template."""
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, HEADER)
    table.writeheader()
    table.writerows(rows)
    return out.getvalue()


def bring(data: str | bytes, kind: str = "article", **more) -> Import:
    return import_timelinejs(data, kind=kind, zone=SHANGHAI, **more)


RARE = ("source.lost", "source.private", "source.unassigned")


def read(result: Import, kind: str = "article"):
    """The story as the site reads it; a story with problems is none, but for letters that few devices have:
    they were there before."""
    file = read_story(f"{kind}s/{result.slug}.md", result.markdown.encode(), SHANGHAI, kind)
    assert [
        (str(problem.position), problem.message) for problem in file.problems if problem.code not in RARE
    ] == []
    return file.story
