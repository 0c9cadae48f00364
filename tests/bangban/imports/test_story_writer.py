"""Front matter as the import writes it: the site reads the same values."""

from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bangban.content.stories import read_story
from bangban.frontmatter.source import read_source
from bangban.imports._story_writer import write_story_text
from bangban.support.slugs import is_punctuation_only

ZONE = ZoneInfo("Asia/Shanghai")
_SIGNS = "字李女士：，“”‘’［］{}[]#&*!|>%@`'\"-—~:;,?= \n\\1a.。／0true"


def fits(text: str) -> bool:
    """A title that the site takes: with words, and no sign that files must not have."""
    return (
        bool(text.strip())
        and not is_punctuation_only(text.strip())
        and read_source("x", text.encode())[1] == ()
    )


TEXTS = (
    st.text(st.sampled_from(_SIGNS), min_size=1, max_size=20) | st.text(st.characters(codec="utf-8"))
).filter(
    lambda text: (
        "\r" not in text
        and "\u2028" not in text
        and "\u2029" not in text
        and "\x85" not in text
        and fits(text)
    )
)


def test_looks_as_an_editor_would_write_it():
    """Quotes only where they are needed, long texts as blocks, lists below their key."""
    entry = {"at": "2022-11-13", "background": True, "title": "请求：帮助", "text": "一\n\n- 二"}
    assert write_story_text({"title": "标题", "date": "2022-11-15", "timeline": [entry]}, "正文。") == (
        "---\ntitle: 标题\ndate: '2022-11-15'\ntimeline:\n  - at: '2022-11-13'\n    background: true\n"
        "    title: '请求：帮助'\n    text: |-\n      一\n\n      - 二\n---\n\n正文。\n"
    )


@given(TEXTS, TEXTS)
def test_the_site_reads_what_was_written(title, text):
    """Whatever signs a title or a text of several lines has."""
    header = {"title": title, "date": "2022-11-15", "timeline": [{"at": "2022", "title": "x", "text": text}]}
    file = read_story("articles/a.md", write_story_text(header, "").encode(), ZONE)
    assert [problem.message for problem in file.problems] == []
    assert file.story.title == title.strip()
    assert file.story.timeline[0].text.markdown == text.strip()
