"""`platform.yaml`."""

import pytest

from bangban.content.model.platform import PLATFORM, Access, Platform, QrCode, Stage, Step, Term
from bangban.content.schema.fields import Reading
from bangban.content.stories import read_platform
from bangban.frontmatter.document import parse_yaml
from tests.bangban.desk import ZONE, moment
from tests.browser.newsroom import PLATFORM as SMALL

_PROMISE = """\
name: 台
categories: {{a: 类}}
journey: [{{id: answered, name: 答复, promise: {{normal: {limit}}}}}]
"""


def _read(text: str) -> tuple[Platform, list[str]]:
    node, problems, _ = parse_yaml("platform.yaml", text)
    assert not problems
    reading = Reading(ZONE)
    platform = read_platform(node, reading)
    return platform, [problem.code for problem in reading.problems]


def test_reads_the_whole_platform():
    """Every key of the contract with editors."""
    platform, told = _read(SMALL)
    assert told == []
    assert platform.started == moment("2022-01-09")
    assert platform.partners == ("试验报社",)
    assert platform.categories[0] == Term("medicine", "寻医买药", "医")
    assert platform.access == Access(
        (Step("下载客户端", "在应用商店搜索。"), Step("点击求助")),
        QrCode("https://news.example/app", "下载客户端"),
    )
    assert platform.journey[1] == Stage(
        "forwarded", "转交", "转给主管部门。", (("normal", "24h"), ("urgent", "1h"))
    )


def test_takes_the_name_for_the_short_name():
    """Where none is given."""
    assert _read("{name: 平台, categories: []}")[0].short_name == "平台"


def test_keeps_what_is_right_beside_what_is_wrong():
    """A bad zone and a bad partner leave the rest readable."""
    platform, told = _read(
        "name: 平台\nzone: Asia/Zhengzhou\ncategories: {food: 食品}\npartners: [甲, '，']\n"
    )
    assert sorted(told) == ["text.punctuation", "zone.unknown"]
    assert (platform.name, platform.zone, platform.partners) == ("平台", "Asia/Shanghai", ("甲",))
    assert platform.categories == (Term("food", "食品"),)


@pytest.mark.parametrize("target", ["javascript:alert(1)", "正观新闻", "https://", "https://a/" + "x" * 500])
def test_refuses_a_qr_target_that_cannot_be_a_safe_link(target):
    """It is drawn, and stands as a link on the page."""
    assert _read(f"name: 甲\ncategories: []\naccess: {{qr: '{target}'}}\n")[1] == ["url.form"]


@pytest.mark.parametrize(
    ("url", "codes"),
    [
        ("https://news.example/sub/", []),
        ("news.example", ["url.form"]),
        ("https://news.example/?a=b", ["url.form"]),
        ("https://desk:secret@news.example/", ["url.form"]),
    ],
)
def test_wants_the_whole_address_of_the_site(url, codes):
    """With scheme, without query."""
    assert _read(f"name: 甲\ncategories: []\nurl: {url}\n")[1] == codes


def test_leaves_out_a_stage_without_a_name():
    """It is told, and the others stay."""
    platform, told = _read(
        "name: 甲\ncategories: []\njourney: [{id: a}, {id: b, name: 乙, promise: {urgent: soon}}]\n"
    )
    assert (told, platform.journey) == (["key.missing", "promise.form"], (Stage("b", "乙"),))


def test_gives_an_empty_platform_for_no_mapping():
    """The rest of the desk can still be read."""
    assert _read("- 甲\n") == (Platform(), ["map.expected"])


def test_requires_a_name_and_categories():
    """No portal without them."""
    assert PLATFORM.required == ("name", "categories")


@pytest.mark.parametrize("limit", ["24h", "3d", "5wd"])
def test_reads_promises_in_hours_days_and_working_days(limit):
    """As `limits` reads them."""
    platform, told = _read(_PROMISE.format(limit=limit))
    assert (platform.journey[0].promises, told) == ((("normal", limit),), [])


@pytest.mark.parametrize("limit", ["0h", "3w", "wd", "24"])
def test_tells_promises_of_no_unit(limit):
    """At the promise."""
    _, told = _read(_PROMISE.format(limit=limit))
    assert told == ["promise.form"]
