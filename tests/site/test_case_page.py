"""The panda-blood case, as its page tells it: the brief's facts, row by row, without any script."""

import pytest
from bs4 import Tag

CASE = "/cases/panda-blood/"
THE_DAY = (
    # datetime, moment in words, who acts, what happened, since the request, since the entry before
    (
        "2022-11-13T13:00+08:00",
        "2022年11月13日13时许",
        "求助人",
        "希望到一家能应对她这种血型的医院分娩",
        "",
        "",
    ),
    ("2022-11-13T13:20+08:00", "13时20分", "平台", "转给市卫健委", "约20分钟", ""),
    ("2022-11-13T13:20+08:00", "13时20分", "平台", "告诉她求助已经转出", "约20分钟", "与上一步同一分钟"),
    ("2022-11-13T18:00+08:00", "18时", "市疫情防控指挥部", "产科协调好", "约5小时", "距上一步4小时40分"),
    (
        "2022-11-13T19:00+08:00",
        "19时",
        "转运车辆",
        "离开登封的阳城医院，前往郑州",
        "约6小时",
        "距上一步1小时",
    ),
    (
        "2022-11-13T20:00+08:00",
        "20时许",
        "市中心医院",
        "病房已经备好，走绿色通道，直接收治",
        "约7小时",
        "距上一步约1小时",
    ),
    (
        "2022-11-13T23:05+08:00",
        "23时05分许",
        "市中心医院",
        "车到医院门口",
        "约10小时",
        "距上一步约3小时",
    ),
    ("2022-11-14T00:00+08:00", "当晚24时前", "市中心医院", "病房安顿下来", "", ""),
)
BEFORE = (
    (("2022-10-11",), "2022年10月11日", "小区封控"),
    (("2022-10-30",), "10月30日", "常规检测，结果异常"),
    (("2022-10-31",), "10月31日", "初步判为阳性，获准居家隔离"),
    (("2022-11-09",), "11月9日", "请社区帮忙送自己去医院；再次检测，结果为阳性"),
    (("2022-11-10",), "11月10日", "60多岁的母亲、6岁半的侄女"),
    (("2022-11-10", "2022-11-12"), "11月10日至12日", "结果都是阴性"),
)


@pytest.fixture(scope="module")
def page(site):
    """The case's page, parsed."""
    return site.soup(CASE).main


@pytest.fixture(scope="module")
def lists(page) -> list[Tag]:
    """The timeline's two lists: the background and the request."""
    return [found for found in page.select("ol") if found.find("time")]


@pytest.fixture(scope="module")
def facts(page) -> dict[str, str]:
    """The terms of the case's head with what they say."""
    terms = page.select("dt")
    return {term.text.strip(): " ".join(one.text for one in siblings(term)) for term in terms}


def siblings(term: Tag) -> list[Tag]:
    """The descriptions that follow a term."""
    return term.find_parent(True).find_all("dd")


def test_tells_how_the_case_stands(facts):
    """State, outcome and urgency are words, and closed is not the same as resolved."""
    assert "已办结" in facts["办理进度"]
    assert "急" in facts["办理进度"]
    assert "已解决" in facts["求助结果"]


def test_tells_how_long_it_took(facts):
    """First answer and total, about, since the request's time is about."""
    assert "约20分钟" in facts["首次回应"]
    assert "约20分钟" in facts["转交承办单位"]
    assert "约10小时" in facts["全程用时"]


def test_tells_what_is_no_answer(page):
    """The page says that closed does not mean resolved."""
    assert "不等于问题已经解决" in page.text


def test_tells_whose_case_it_is(page, facts):
    """Category, area, seeker and agencies, with links to their lists."""
    assert "寻医买药" in facts["求助类别"]
    assert "中原区" in facts["求助地点"]
    assert "李女士" in facts["求助人"]
    assert "33岁" in facts["求助人"]
    assert "孕39周+4天" in facts["求助人"]
    links = {link["href"]: link.text for link in page.select("dd a")}
    assert links["/cases/category/medicine/"] == "寻医买药"
    for agency in ("health-commission", "epidemic-headquarters", "central-hospital"):
        assert f"/cases/agency/{agency}/" in links


def test_names_the_seeker_only_as_print_does(page):
    """The pseudonym is told as one, and no other name is given."""
    assert "李女士（化名）" in page.text


def test_is_signed_with_roles(page):
    """Four reporters, for words and pictures."""
    byline = " ".join(page.select_one("a[rel=author]").find_parent("div").text.split())
    assert all(name in byline for name in ("石大东", "李娜", "朱昭宇", "王辰琦"))
    assert "文/图" in byline
    assert len(page.select("a[rel=author]")) == 4


def test_has_kicker_and_subtitle(page):
    """引题 above the headline, 副题 below."""
    words = [part.text for part in page.select("hgroup > *")]
    assert words == ["平台接力十小时", "“熊猫血”孕妇平安住进医院", "从登封的隔离医院，到市中心医院的产科病房"]


def test_sets_the_background_apart(page, lists):
    """What was before the request is a list of its own, folded without a script, and not counted."""
    background, request = lists
    assert background.find_parent("details").find("summary").text.split()[0] == "事情的由来"
    assert "不计入用时" in background.find_parent("details").find("summary").text
    assert request.find_parent("details") is None
    assert (len(background.select(":scope > li")), len(request.select(":scope > li"))) == (6, 8)


@pytest.mark.parametrize("number", range(len(THE_DAY)))
def test_tells_each_entry_of_the_day(lists, number):
    """When, how exactly, who, what, and how long after."""
    machine, moment, who, what, since, gap = THE_DAY[number]
    entry = lists[1].select(":scope > li")[number]
    assert [time["datetime"] for time in entry.select("time")] == [machine]
    assert entry.select_one("a[href^='#']").text.strip() == moment
    assert who in entry.text
    assert what in entry.text
    assert ("求助后" in entry.text) == bool(since)
    assert f"求助后{since}" in entry.text or not since
    assert ("上一步" in entry.text) == bool(gap)
    assert gap in entry.text


@pytest.mark.parametrize("number", range(len(BEFORE)))
def test_tells_each_entry_before_the_request(lists, number):
    """A day is a day, a range has two; nothing is counted from the request."""
    machines, moment, what = BEFORE[number]
    entry = lists[0].select(":scope > li")[number]
    assert tuple(time["datetime"] for time in entry.select("time")) == machines
    assert entry.select_one("a[href^='#']").text.strip() == moment
    assert what in entry.text
    assert "求助后" not in entry.text
    assert "距上一步" not in entry.text


def test_marks_what_is_approximate(lists):
    """“许” is said in words where print says it, and nowhere else."""
    about = [entry.select_one("a[href^='#']").text.endswith("许") for entry in lists[1].select(":scope > li")]
    assert about == [True, False, False, False, False, True, True, False]
    said = ["约数" in entry.text for entry in lists[1].select(":scope > li")]
    assert said == about


def test_gives_each_entry_a_permanent_address(lists):
    """The one that the editor has given it, so that no correction breaks a link."""
    ids = [entry["id"] for group in lists for entry in group.select(":scope > li")]
    assert ids[0] == "before"
    assert ids[5:9] == ["before-6", "received", "forwarded", "answered"]
    links = [link["href"] for group in lists for link in group.select("a[href^='#']")]
    assert links == [f"#{name}" for name in ids]


def test_names_agencies_with_links(lists):
    """Who acted leads to what else they did."""
    links = [link["href"] for link in lists[1].select("a[href^='/cases/agency/']")]
    assert links == ["/cases/agency/epidemic-headquarters/", *["/cases/agency/central-hospital/"] * 3]


def test_tells_stages_in_words(lists):
    """Colour is never the only sign of a stage."""
    words = ("收到求助", "转办", "答复", "答复", "办理", "办理", "办结")
    entries = lists[1].select(":scope > li")
    assert all(word in entry.text for word, entry in zip(words, entries, strict=False))


def test_tells_the_same_in_lists(site):
    """Every list that has the case shows category, urgency, state and outcome."""
    for address in (
        "/cases/",
        "/cases/category/medicine/",
        "/cases/agency/central-hospital/",
        "/tags/熊猫血/",
        "/authors/李娜/",
    ):
        card = site.soup(address).main.select_one(f"article a[href='{CASE}']").find_parent("article")
        assert all(word in card.text for word in ("急", "寻医买药", "已办结", "已解决")), address


def test_stands_on_its_printed_page(page):
    """The case leads to the page of the paper that it came from."""
    assert page.select_one("a[href='/paper/2022-11-15/1/']")


def test_leads_on(page):
    """Related stories, and the cases before and after."""
    related = {link["href"] for link in page.select("section[aria-label=相关内容] a")}
    assert {"/editorials/step-up/", "/articles/platform-intro/"} <= related
    assert page.select_one("a[rel=prev]")["href"].startswith("/cases/")
    assert page.select_one("a[rel=next]")["href"].startswith("/cases/")
