"""The platform's own pages: who it is, how to reach it, what it takes, what it has done."""

from urllib.parse import unquote

import pytest

PARTNERS = (
    "郑州市新冠肺炎疫情防控指挥部",
    "郑州市12345政务服务便民热线",
    "正观新闻",
    "郑州发布",
    "郑好办",
    "心通桥",
)
CATEGORIES = ("疫情政策", "交通出行", "寻医买药", "学生教育", "食品供应", "健康码问题", "防控建议")
STAGES = ("留言", "阅看分级", "转办", "办理答复", "办结", "回访")
SUMS = ("181,773 ÷ 194,087 ≈ 93.66%", "181,773 ÷ 193,018 ≈ 94.17%", "193,018 ÷ 194,087 ≈ 99.45%")


@pytest.fixture(scope="module")
def intro(site):
    """The platform's page."""
    return site.soup("/platform/").main


@pytest.fixture(scope="module")
def statistics(site):
    """The page of figures."""
    return site.soup("/platform/statistics/").main


def test_opens_with_the_slogan(intro):
    """The twelve characters and their marks stand before everything else."""
    assert "民有所呼，我有所应，一直都在！" in "".join(intro.text.split())
    assert intro.h1.text.strip() == "郑在办·急难愁盼 媒体助政服务平台"


def test_names_those_who_built_it(intro):
    """All six partners, as the brief names them."""
    named = {item.text.strip() for item in intro.select("li")}
    assert set(PARTNERS) <= named


def test_tells_what_one_may_ask(site, intro):
    """Every category, with the way to its cases."""
    for page in (intro, site.soup("/platform/categories/").main):
        assert all(name in page.text for name in CATEGORIES)
        assert page.select_one("a[href='/cases/category/medicine/']")


def test_tells_how_to_reach_it(site, intro):
    """Three steps, and a code to scan whose address is also written and linked."""
    for page in (intro, site.soup("/platform/how-to/").main):
        steps = page.find("h3", string="点悬浮图标").find_parent("ol")
        assert len(steps.select(":scope > li")) == 3
        code = page.select_one("figure svg[role=img]")
        assert "扫码" in code.title.text
        assert page.select_one("figure a[href='https://zhengzaiban.example/platform/how-to/']")


def test_tells_the_way_of_a_request(site, intro):
    """Six stages in their order, with the promise where one is made."""
    for page in (intro, site.soup("/platform/how-to/").main):
        journey = page.select_one("#journey-received").find_parent("ol")
        steps = journey.select(":scope > li")
        assert tuple(step.find(["h3", "h4"]).text.strip() for step in steps) == STAGES
        assert ["24小时" in step.text for step in steps] == [False, False, False, True, False, False]


def test_shows_the_figures(statistics):
    """The brief's four numbers, with their dates and where they come from."""
    assert all(number in statistics.text for number in ("194,087", "193,018", "181,773", "5,013"))
    assert {"2022-01-09", "2022-11-13"} <= {time["datetime"] for time in statistics.select("time")}
    assert "来源：" in statistics.text


def test_shows_how_each_rate_is_reckoned(statistics):
    """Formula, numbers and result; two denominators give two rates, and both are there."""
    words = " ".join(statistics.text.split())
    assert all(sum_ in words for sum_ in SUMS)
    assert "办结 ÷ 收到" in words
    assert "办结 ÷ 处理" in words


def test_draws_the_figures_with_a_table_beneath(statistics):
    """The picture says in words what it shows, and the same numbers stand in a table."""
    picture = statistics.select_one("svg[role=img]")
    assert "194,087" in picture.desc.text
    table = picture.find_next("table")
    assert table.caption
    assert all(cell.get("scope") for cell in table.select("th"))
    assert [cell.text.strip() for cell in table.select("tbody td")][:4] == [
        "194,087",
        "193,018",
        "181,773",
        "5,013",
    ]


def test_shows_the_figures_at_home(site):
    """The front page has the band of figures, with its date and the way to the sums."""
    home = site.soup("/").main
    assert "194,087" in home.text
    assert home.select_one("a[href='/platform/statistics/']")
    assert "2022-11-13" in {time["datetime"] for time in home.select("time")}


def test_names_every_agency(site):
    """All agencies of the platform have a page, linked from the overview."""
    linked = {unquote(link["href"]) for link in site.soup("/cases/agency/").main.select("a")}
    assert {
        f"/cases/agency/{name}/" for name in ("health-commission", "central-hospital", "hotline-12345")
    } <= linked


def test_does_without_figures(build_once):
    """A newsroom that has not yet counted anything has no figures, and no empty frames."""
    built = build_once(lambda newsroom: newsroom.remove("platform/stats.csv"))
    assert "还没有公布过数据" in built.site.read("/platform/statistics/")
    assert "%" not in built.site.soup("/").main.text


def test_draws_lines_when_there_is_more_than_one_date(build_once):
    """Two snapshots make two rows, newest first, and one picture of both."""
    part = build_once().site.soup("/platform/statistics/").main.select_one("#platform")
    rows = [row.th.time["datetime"] for row in part.table.select("tbody tr")]
    assert rows == ["2022-11-14", "2022-10-01"]
    assert len(part.select("svg[role=img]")) == 1


def test_the_name_breaks_between_its_parts(open_page):
    """On a phone it takes two lines, and no word is cut in two."""
    page = open_page("/platform/", width=390).page
    lines = page.evaluate("""() => {
      const text = document.querySelector('.bb-platform-hero__name').firstChild, tops = {};
      [...text.data].forEach((sign, place) => {
        const range = document.createRange();
        range.setStart(text, place);
        range.setEnd(text, place + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        tops[top] = (tops[top] || '') + sign;
      });
      return Object.values(tops).map(line => line.trim());
    }""")
    assert lines == ["郑在办·急难愁盼", "媒体助政服务平台"]
