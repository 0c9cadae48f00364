"""Private data in bytes that go out."""

from bangban.locale.zh.wording import PRIVATE_KINDS
from bangban.privacy.items import KINDS
from bangban.site.audit.private_output import PrivateSearch

NUMBER = "13812345678"


def test_private_data_is_told_masked_and_with_its_place():
    """In a page, as readers see it."""
    data = f"<p>请打<b>{NUMBER}</b>找妈妈</p>".encode()
    (found,) = PrivateSearch([]).find(data)
    assert (found.kind, found.offset) == ("mobile", data.index(NUMBER.encode()))
    assert NUMBER not in found.masked


def test_the_id_of_an_event_is_no_address_of_mail():
    """Though it looks like one."""
    data = b"BEGIN:VEVENT\r\nUID:asked-0123@news.example\r\nDESCRIPTION:zhang.san@qq.com\r\n"
    assert [one.offset for one in PrivateSearch([]).find(data)] == [data.index(b"zhang")]


def test_what_the_platform_says_or_a_story_lets_pass_may_stand_anywhere(tmp_path):
    """Not what only stands in a story."""
    (tmp_path / "platform").mkdir()
    own, story = tmp_path / "platform/platform.yaml", tmp_path / "a.md"
    data = f"<p>{NUMBER}</p>".encode()
    own.write_text(f"name: 甲\nhotlines: [{{name: 值班, number: '{NUMBER}'}}]\n", "utf-8")
    assert list(PrivateSearch([own]).find(data)) == []
    story.write_text(f"---\ntitle: 甲\n---\n{NUMBER}\n", "utf-8")
    assert len(list(PrivateSearch([story, tmp_path / "gone"]).find(data))) == 1
    story.write_text(
        f"---\ntitle: 甲\nallow:\n  - text: '{NUMBER}'\n    reason: 公布的\n---\n{NUMBER}\n", "utf-8"
    )
    assert list(PrivateSearch([story]).find(data)) == []


def test_a_byline_of_a_public_story_may_stand_anywhere(tmp_path):
    """Its names, and nothing else of it; the same word in the text of a story is no key."""
    story = tmp_path / "a.md"
    data = f"<p>买买提·艾力 {NUMBER}</p>".encode()
    for byline in ("买买提·艾力", "\n- {name: 买买提·艾力, role: 文}", "\n  - name: 买买提·艾力"):
        story.write_text(f"---\ntitle: 甲\nbyline: {byline} {NUMBER}\nlang: zh\n---\n\n正文\n", "utf-8")
        assert [one.kind for one in PrivateSearch([story]).find(data)] == ["mobile"], byline
    story.write_text("---\ntitle: 甲\n---\n\nbyline: 买买提·艾力\n", "utf-8")
    assert [one.kind for one in PrivateSearch([story]).find(data)] == ["name", "mobile"]


def test_a_name_is_told_where_words_introduce_it():
    """Whether a name alone is a byline or an official's is asked of the story, not of a piece of a page."""
    find = PrivateSearch([]).find
    alone = (
        "<title>石大东的报道 · 帮办</title>\n<h1>王辰琦的报道</h1>\n<p>熊猫血。</p>\n<p>王建国说，很急。</p>"
    )
    assert list(find(alone.encode())) == []
    for told in (
        "患者王建国",
        "姓名：王建国",
        "王建国（女，45岁）",
        "王<b>建国</b>女士",
        "我叫王建国",
        "Chen Lihua告诉记者",
    ):
        assert [one.kind for one in find(f"<p>{alone}</p>\n<p>{told}</p>".encode())] == ["name"], told


def test_every_kind_has_its_word():
    """In Chinese."""
    assert PRIVATE_KINDS.keys() == set(KINDS)


def test_the_search_ends_where_too_much_looks_private():
    """It says where; what stands before is told."""
    row = "x" * 950 + f"\n12.5 {NUMBER} 9876543210 rlineto\n"
    some, most = row * 20, row * 400
    assert {one.kind for one in PrivateSearch([]).find(some.encode())} == {"mobile"}
    found = [*PrivateSearch([]).find(most.encode())]
    assert [one.kind for one in found].count("") == 1 and found[-1].kind == ""
    assert 2**18 <= found[-1].offset < len(most)
    assert {one.offset for one in found[:-1]} >= {5 + 951 + len(row) * number for number in range(200)}
