"""What the picture of a case says."""

from bangban.content.model.story import Seeker
from bangban.pictures.sheets import is_pictured, list_pictured, locate_picture, make_sheet
from tests.bangban.desk import case, entry, portal, story

_DAY = (
    entry("2022-11-13T13:00~", "received", "seeker"),
    entry("2022-11-13T13:20", "forwarded", "platform"),
    entry("2022-11-13T23:05~", "closed", "hospital"),
)


def _sheet(one):
    return make_sheet(portal(one), one)


def test_says_what_the_page_says():
    """Title, state, outcome, total, category, urgency, the site's short name and the day, in words."""
    sheet = _sheet(case("a", _DAY, urgency="urgent", outcome="resolved", area="登封市"))
    assert (sheet.site, sheet.kind, sheet.date, sheet.title) == (
        "试验平台",
        "求助案例",
        "2022年11月14日",
        "标题a",
    )
    assert (sheet.category, sheet.area, sheet.urgent) == ("寻医买药", "登封市", "紧急求助")
    assert (sheet.state_name, sheet.outcome_name, sheet.measured) == (
        "已办结",
        "已解决",
        ("全程", "约10小时"),
    )
    assert (sheet.start, sheet.end) == (("求助", "2022年11月13日13时许"), ("办结", "23时05分许"))
    assert sheet.legend == (("seeker", "求助人"), ("platform", "平台"), ("agency", "承办单位"))
    assert sheet.steps == "共3步"
    assert sheet.alt == "求助案例图：标题a。紧急求助，寻医买药，已办结，已解决，全程约10小时。"


def test_an_open_case_says_so():
    """And gives the first answer; where nothing can be measured, nothing is."""
    sheet = _sheet(case("a", _DAY[:2], state="in-progress"))
    assert (sheet.end, sheet.measured, sheet.urgent) == (("尚未办结", ""), ("首次回应", "约20分钟"), "")
    bare = _sheet(case("a"))
    assert (bare.measured, bare.start, bare.end, bare.steps, bare.legend) == (
        ("", ""),
        ("", ""),
        ("", ""),
        "",
        (),
    )


def test_marks_samples():
    """An invented case is marked in its picture too: it travels without its page."""
    assert _sheet(case("a", _DAY, story={"sample": True})).sample == "示例内容"
    assert _sheet(case("a", _DAY)).sample == ""


def test_says_nothing_of_the_seeker():
    """Neither name nor note, nor a word of the entries: a picture cannot be taken back."""
    one = case("a", _DAY, seeker=Seeker("李女士", "孕39周"), story={"summary": "密", "body": "密"})
    assert not any(word in repr(_sheet(one)) for word in ("李女士", "孕39周", "密", "事情"))


def test_pictures_the_cases_that_are_out():
    """In Chinese; no other kind, no draft."""
    out, draft = case("a", _DAY), case("b", _DAY, story={"status": "draft"})
    others = story("c"), case("a", _DAY, story={"lang": "en"}), case("a", _DAY, story={"lang": "zh-Hant"})
    assert [one.path for one in list_pictured(portal(out, draft, *others))] == [
        "cases/a-zh-Hant.md",
        "cases/a.md",
    ]
    assert [is_pictured(one) for one in others] == [False, False, True]
    assert locate_picture(out) == "cases/a/share.png"


def test_knows_where_the_title_may_be_parted():
    """Between phrases, not in the help seeker's name."""
    one = case("a", seeker=Seeker("位连夜"), story={"title": "郑州这六家单位连夜动起来"})
    assert _sheet(one).phrases != _sheet(case("b", story={"title": one.title})).phrases == (7,)
