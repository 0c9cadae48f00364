"""TimelineJS files brought over, and read as the site reads its stories."""

from zoneinfo import ZoneInfo

from bangban.content.stories import read_story
from bangban.imports._timelinejs_import import Import, import_timelinejs

SHANGHAI = ZoneInfo("Asia/Shanghai")


def bring(data: str | bytes, kind: str = "article", **more) -> Import:
    return import_timelinejs(data, kind=kind, zone=SHANGHAI, **more)


def read(result: Import, kind: str = "article"):
    """The story as the site reads it; a story with problems is none."""
    file = read_story(f"{kind}s/{result.slug}.md", result.markdown.encode(), SHANGHAI, kind)
    assert [(str(problem.position), problem.message) for problem in file.problems] == []
    return file.story
