"""JSON-LD: what search engines learn of a story."""

import json
import re

from hypothesis import given
from msgspec.structs import replace

from bangban.content.model.imprint import Legal, ReportChannel
from bangban.exports._json_ld import write_linked_data
from tests.bangban.timeline_samples import FIVE, build_record, five_entries, records


def read_graph(record) -> list[dict]:
    data = json.loads(write_linked_data(record))
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


def test_tells_who_publishes_and_where_to_report():
    """As far as platform.yaml tells it: the numbers of the registers, the telephone, the notice."""
    legal = Legal(icp="京ICP备12345678号", report=ReportChannel(phone="12377"), copyright="版权所有")
    article = json.loads(write_linked_data(five_entries(), legal))["@graph"][0]
    assert article["copyrightNotice"] == "版权所有"
    assert article["publisher"]["identifier"] == [
        {"@type": "PropertyValue", "propertyID": "ICP备案", "value": "京ICP备12345678号"}
    ]
    assert article["publisher"]["contactPoint"]["telephone"] == "12377"


def test_a_case_is_a_news_article():
    """With its dateline, its subjects, its dates and who wrote it."""
    article, _ = read_graph(five_entries())
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "孕妇急需“熊猫血”，十小时住进病房"
    assert article["dateline"] == "中原区"
    assert [(one["@type"], one["name"]) for one in article["about"]] == [
        ("Thing", "就医用药"),
        ("GovernmentOrganization", "市卫健委"),
    ]
    assert (article["datePublished"], article["dateModified"]) == (
        "2022-11-15T15:59:59Z",
        "2022-11-16T01:30:00Z",
    )
    assert [one["name"] for one in article["author"]] == ["石大东", "李娜"]
    assert article["description"] == "一次<接力>的经过 & 结果。"


def test_its_timeline_is_a_list_of_events():
    """In order, each with its page address and its time as exactly as it is known."""
    article, timeline = read_graph(five_entries())
    assert article["hasPart"] == {"@id": timeline["@id"]}
    items = timeline["itemListElement"]
    assert [item["position"] for item in items] == [1, 2, 3, 4, 5]
    tests, asked, _, answered, last = [item["item"] for item in items]
    assert (tests["startDate"], tests["endDate"]) == ("2022-11-10", "2022-11-12")
    assert (asked["startDate"], "endDate" in asked) == ("2022-11-13T13:00+08:00", False)
    assert asked["description"] == "2022年11月13日13时许 她希望到一家能应对这种血型的医院分娩。"
    assert asked["url"] == f"https://zheng.example/ban/cases/panda/#{five_entries().entries[1].id}"
    assert answered["organizer"] == {"@type": "Organization", "name": "市卫健委"}
    assert (last["endDate"], "startDate" in last) == ("2022-11-14T00:00+08:00", False)


def test_a_date_in_doubt_is_told_in_words_alone():
    """Search engines would take it for certain."""
    _, timeline = read_graph(build_record(FIVE.replace("2022-11-13T13:00~", "2022-11-13?"), "cases/panda.md"))
    (asked,) = [one["item"] for one in timeline["itemListElement"] if "待核实" in one["item"]["description"]]
    assert asked["description"].startswith("2022年11月13日（待核实）")
    assert "startDate" not in asked


def test_an_editorial_is_an_opinion():
    """And a story without a timeline has no empty list."""
    text = FIVE[: FIVE.index("case:")] + "---\n\n正文。\n"
    (article,) = read_graph(build_record(text, "editorials/step-up.md"))
    assert article["@type"] == "OpinionNewsArticle"
    assert "about" not in article
    assert "hasPart" not in article


def test_stands_safely_in_a_script_element():
    """No text ends the element, begins a comment, or is an entity; what it says stays the same."""
    title = "</script><!--<script>&amp;\u2028\u2029"
    record = replace(five_entries(), title=title)
    assert not re.search("[<>&\u2028\u2029]", write_linked_data(record))
    assert read_graph(record)[0]["headline"] == title


@given(records())
def test_no_entry_is_lost(record):
    """Every entry is an event, also before the year 1, and the text is always safe."""
    text = write_linked_data(record)
    assert not re.search("[<>&]", text)
    lists = [node for node in json.loads(text)["@graph"] if node["@type"] == "ItemList"]
    names = [item["item"]["name"] for node in lists for item in node["itemListElement"]]
    assert names == [entry.title for entry in record.entries]
