"""The Atom feed of a case."""

import re
from xml.etree import ElementTree as etree

from hypothesis import given
from msgspec.structs import replace

from bangban.exports._atom import name_tag, write_feed
from tests.bangban.timeline_samples import FIVE, build_record, five_entries, records

ATOM = "{http://www.w3.org/2005/Atom}"
SELF = "https://zheng.example/ban/cases/panda/feed.atom.xml"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def read_feed(record) -> etree.Element:
    return etree.fromstring(write_feed(record, SELF).encode())


def check_valid(feed: etree.Element) -> None:
    """What RFC 4287 asks of a feed (4.1.1) and of an entry (4.1.2)."""
    for node in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (one,) = node.findall(f"{ATOM}{name}")
            assert one.text
        assert INSTANT.fullmatch(node.findtext(f"{ATOM}updated"))
        assert node.findtext(f"{ATOM}id").startswith("tag:")
        relations = [(link.get("rel"), link.get("type")) for link in node.findall(f"{ATOM}link")]
        assert len(set(relations)) == len(relations)
        assert ("alternate", "text/html") in relations
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    ids = [node.text for node in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids)


def test_tells_the_case_newest_first():
    """The last step stands on top; the background comes last and is not lost."""
    feed = read_feed(five_entries())
    check_valid(feed)
    assert [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")] == [
        "2022年11月13日24时前：住进病房",
        "2022年11月13日18时：来电，已协调好产科",
        "2022年11月13日13时20分：标“急”，转给市卫健委",
        "2022年11月13日13时许：在平台留言求助",
        "2022年11月10日至12日：几次检测均为阴性",
    ]
    assert feed.findtext(f"{ATOM}updated") == "2022-11-16T01:30:00Z"
    assert [author.findtext(f"{ATOM}name") for author in feed.findall(f"{ATOM}author")] == ["石大东", "李娜"]


def test_an_entry_is_dated_by_what_happened():
    """Readers sort by it; what is known to the day, or as “before”, is its end."""
    for name in ("published", "updated"):
        dates = [node.findtext(f"{ATOM}{name}") for node in read_feed(five_entries()).iter(f"{ATOM}entry")]
        assert dates == [
            "2022-11-13T16:00:00Z",
            "2022-11-13T10:00:00Z",
            "2022-11-13T05:20:00Z",
            "2022-11-13T05:00:00Z",
            "2022-11-12T15:59:59Z",
        ]


def test_what_has_not_happened_is_not_said_to_have():
    """An entry in the future has no date of publication, only that of the story's last change."""
    record = build_record(FIVE.replace("../2022-11-13T24:00", "2036-11-13"))
    (planned,) = (
        node for node in read_feed(record).iter(f"{ATOM}entry") if "2036" in node.findtext(f"{ATOM}title")
    )
    assert planned.find(f"{ATOM}published") is None
    assert planned.findtext(f"{ATOM}updated") == record.updated


def test_content_is_html_with_picture_and_documents():
    """Nothing of an entry is left behind on the page."""
    contents = [node.findtext(f"{ATOM}content") for node in read_feed(five_entries()).iter(f"{ATOM}entry")]
    assert "<strong>这种血型</strong>" in contents[3]
    assert '<img src="https://zheng.example/ban/images/night.svg" alt="夜里亮着灯的医院">' in contents[2]
    assert '<a href="https://zheng.example/notice.html">通知全文</a>' in contents[1]


def test_ids_hold_when_words_and_address_change():
    """An id is of host and path: no reader gets an old entry twice."""
    assert name_tag(five_entries()) == "tag:zheng.example,2026:/ban/cases/panda/"
    later = build_record(FIVE.replace("date: 2022-11-15", "date: 2022-11-15T08:30"))
    assert name_tag(later) == name_tag(five_entries())
    renamed = replace(five_entries(), title="新标题", url=five_entries().url.replace("https", "http"))
    assert name_tag(renamed) == name_tag(five_entries())
    check_valid(read_feed(build_record(publish=False)))


def test_a_correction_is_news_of_its_entry():
    """Whoever follows the case gets the corrected entry again, and no other."""
    text = FIVE.replace(
        "summary:", "corrections: [{at: 2022-11-20T09:00, text: 改了。, entry: sent}]\nsummary:"
    )
    text = text.replace("at: 2022-11-13T13:20", "at: 2022-11-13T13:20\n    id: sent")
    nodes = {
        node.findtext(f"{ATOM}id").rpartition("#")[2]: node
        for node in read_feed(build_record(text)).iter(f"{ATOM}entry")
    }
    changed = {
        name
        for name, node in nodes.items()
        if node.findtext(f"{ATOM}updated") > node.findtext(f"{ATOM}published")
    }
    assert changed == {"sent"}
    assert nodes["sent"].findtext(f"{ATOM}updated") == "2022-11-20T01:00:00Z"


def test_text_that_xml_has_no_place_for_is_left_out():
    """One control character would make the whole feed unreadable."""
    feed = read_feed(replace(five_entries(), title="标\x00题\ud800<&>", summary="\ufffe"))
    assert feed.findtext(f"{ATOM}title") == "标题<&>"


@given(records())
def test_no_entry_is_lost(record):
    """Every entry is in the feed, and the feed is always valid."""
    feed = read_feed(record)
    check_valid(feed)
    found = {node.text.rpartition("#")[2] for node in feed.iterfind(f"{ATOM}entry/{ATOM}id")}
    assert found == {entry.id for entry in record.entries}
