"""What may change around the stories: the platform, its figures, settings, the clock, the theme."""

from tests.bangban.photos import make_jpeg, make_p3, make_png
from tests.browser.newsroom import PLATFORM, STATS
from tests.site.workbench import draw_png

PICTURES = (
    draw_png(40, 30),
    draw_png(40, 30, "blue"),
    draw_png(30, 40),
    make_png(),
    make_png(6),
    make_png(8, make_p3()),
    make_jpeg(),
    b"",
)
"""Of one address: other sizes and colours, with metadata, to be drawn anew, and what cannot go out."""
PICTURE_NAMES = ("images/map.png", "images/own.png", "images/gone.png")
FIRST_FILES = {
    "images/map.png": draw_png(40, 30),
    "images/own.png": draw_png(20, 20, "green"),
    "files/notice.pdf": b"%PDF-1.4\n",
    "files/own.pdf": b"%PDF-1.5\n",
}
"""Few stories lead to those that are their `own`: they are published and unpublished often."""
FILES = (*FIRST_FILES, "withdrawn.yaml", "platform/intro.md", "platform/stats.csv")
CLOCKS = ("2026-01-01T08:00:00+08:00", "2026-01-02T12:00:00+08:00", "2026-04-01T00:00:00+08:00")
PLATFORMS = (
    PLATFORM,
    PLATFORM.replace("试验求助平台", "改名的平台"),
    PLATFORM.replace("https://news.example", "https://other.example/paper"),
    PLATFORM.replace("{id: food, name: 食品供应, short: 食}", "{id: food, name: 吃的, short: 吃}"),
    PLATFORM.replace("  - {id: central-hospital, name: 市中心医院}\n", ""),
    PLATFORM.replace("Asia/Shanghai", "Europe/Paris"),
    PLATFORM.replace("sections:", "broken: [\nsections:"),
    PLATFORM.replace("24h", "400wd"),
    PLATFORM + "areas: [{id: east, name: 城东区}, {id: lake, name: 湖滨区, tile: [2, 1]}]\n",
    PLATFORM + "areas: [{id: east, name: 湖滨区}, {id: lake, name: 城东区}, {id: hill, name: 城东区}]\n",
    PLATFORM.replace("24h", "400wd") + "working_days: {2027: {holidays: [2027-01-01]}, 2028: {}}\n",
)
WITHDRAWALS = (
    "",
    "- {key: cases/first-case, at: 2022-11-21, reason: 应求助人要求撤下}\n",
    "- {key: cases/second, at: 2022-11-21, reason: 甲}\n- {key: articles/a0, at: 2022-11-22, reason: 乙}\n",
    "- {key: articles/a1/en, at: 2022-11-21, reason: 甲}\n- {key: cases/old, at: 2022-11-21, reason: 乙}\n",
    "- {key: 路灯, at: 2022-11-21, reason: 甲}\n",
)
"""What has been taken down: with a story, a translation, an old address, and a mistake."""
FIGURES = (STATS, STATS.replace(",900,800,20,", ",950,850,25,"), STATS + "2022-12-01,broken\n")
SETTINGS = (
    {"BANGBAN_PAGE_SIZE": 2},
    {"BANGBAN_PAGE_SIZE": 20},
    {"BANGBAN_CASES_PAGE_SIZE": 1},
    {"BANGBAN_CASES_PAGE_SIZE": None},
    {"BANGBAN_DRAFTS": True},
    {"BANGBAN_DRAFTS": False},
    {"SITENAME": "别的名字"},
)
THEME_FILES = (
    "templates/story_base.html",
    "templates/base.html",
    "templates/list.html",
    "components/byline/byline.html",
    "components/card/card.html",
    "components/timeline/timeline.html",
    "css/base.css",
    "components/card/card.css",
    "components/timeline/timeline.js",
)


def change_wording(name: str, text: str) -> str:
    """A theme file that says something else."""
    if name.endswith(".css"):
        return text + ".bb-odd { color: red }\n"
    if name.endswith(".js"):
        return text + "\n// odd\n"
    if name.startswith("templates/base"):
        return text.replace("<body", "<body data-odd=1", 1)
    return text.replace("class=", "data-odd=1 class=", 1)
