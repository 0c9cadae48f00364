"""Words that editors type where a fixed word stands: the right one is named, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.content.model.vocabulary import (
    BASES,
    OUTCOMES,
    SATISFACTIONS,
    STAGES,
    STATES,
    STATUSES,
    URGENCIES,
)
from bangban.content.schema.fields import ChoiceField, Reading
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.nodes import Scalar
from bangban.locale.zh.choice_words import CHOICE_NAMES, describe_choices, find_meant, read_spellings
from bangban.support.nearest_names import nearest_choice
from tests.bangban.desk import ZONE, list_fixed
from tests.handbook import find_section, list_codes, list_sections

CHOICES = {
    "state.unknown": STATES,
    "urgency.unknown": URGENCIES,
    "outcome.unknown": OUTCOMES,
    "satisfaction.unknown": SATISFACTIONS,
    "basis.unknown": BASES,
    "stage.unknown": STAGES,
    "status.unknown": STATUSES,
}


def tell(code: str, word: str) -> Problem:
    """The problem of a word where one of the set should be."""
    reading = Reading(ZONE)
    ChoiceField(code, CHOICES[code]).read(Scalar(Position("a.md"), word, quoted=False), reading)
    (problem,) = reading.problems
    assert problem.level == "error"
    return problem


@pytest.mark.parametrize(
    ("code", "word", "meant"),
    [
        ("outcome.unknown", "未解决", "unresolved"),
        ("satisfaction.unknown", "很满意", "satisfied"),
        ("satisfaction.unknown", "基本满意", "mostly"),
        ("satisfaction.unknown", "不太满意", "dissatisfied"),
        ("satisfaction.unknown", "比较满意", ""),
        ("outcome.unknown", "还没有解决", "unresolved"),
        ("outcome.unknown", "解决了", "resolved"),
        ("outcome.unknown", "部分已解决", ""),
        ("outcome.unknown", "部分解决", "partly"),
        ("outcome.unknown", "解决了一部分", "partly"),
        ("outcome.unknown", "unresolve", "unresolved"),
        ("outcome.unknown", "unsolved", "unresolved"),
        ("outcome.unknown", "un-resolved", "unresolved"),
        ("outcome.unknown", "Resolved", "resolved"),
        ("outcome.unknown", "不知道", ""),
        ("outcome.unknown", "待解决", ""),
        ("basis.unknown", "本人同意", "consent"),
        ("basis.unknown", "新闻报道", "reporting"),
        ("basis.unknown", "不同意", ""),
        ("basis.unknown", "未同意", ""),
        ("state.unknown", "已办结", "closed"),
        ("state.unknown", "未办结", "in-progress"),
        ("state.unknown", "尚未办结", "in-progress"),
        ("state.unknown", "办理中", "in-progress"),
        ("state.unknown", "正在办理", "in-progress"),
        ("state.unknown", "已经受理了", "received"),
        ("state.unknown", "in progress", "in-progress"),
        ("state.unknown", "已解决", ""),
        ("state.unknown", "未受理", ""),
        ("state.unknown", "待处理", ""),
        ("state.unknown", "天晓得", ""),
        ("urgency.unknown", "急", "urgent"),
        ("urgency.unknown", "不急", "normal"),
        ("urgency.unknown", "not urgent", "normal"),
        ("urgency.unknown", "unurgent", ""),
        ("stage.unknown", "回访", "revisited"),
        ("stage.unknown", "重新办理", ""),
        ("status.unknown", "隐藏", "hidden"),
        ("status.unknown", "不公开", "draft"),
        ("status.unknown", "未发布", "draft"),
        ("status.unknown", "已发布", "published"),
        ("status.unknown", "unpublish", ""),
        ("status.unknown", "publised", "published"),
        ("status.unknown", "skip", "draft"),
        # Traditional characters, full-width letters, what the pages say beside the word.
        ("outcome.unknown", "還沒有解決", "unresolved"),
        ("outcome.unknown", "部分解決", "partly"),
        ("outcome.unknown", "平台认定已解决，尚待求助人确认", "resolved"),
        ("outcome.unknown", "ｕｎｒｅｓｏｌｖｅｄ", "unresolved"),
        ("outcome.unknown", "办结", ""),
        ("state.unknown", "已辦結", "closed"),
        ("state.unknown", "ＣＬＯＳＥＤ", "closed"),
        ("state.unknown", "办理完毕", "closed"),
        ("urgency.unknown", "緊急", "urgent"),
        ("urgency.unknown", "不太急", "normal"),
        ("status.unknown", "隱藏", "hidden"),
        ("status.unknown", "未公開", "draft"),
        ("stage.unknown", "轉辦", "forwarded"),
    ],
)
def test_names_the_word_that_was_meant(code, word, meant):
    """The mend names the right word with its meaning; where none is meant, all of them, and guesses none."""
    problem = tell(code, word)
    names = CHOICE_NAMES[code]
    assert problem.code == (code if meant else f"{code}-far")
    assert problem.mend.startswith(f"是不是想写“{meant}”（{names[meant]}）？" if meant else "可以写：")
    assert problem.mend.endswith(f"{describe_choices(code, CHOICES[code])}。")


@pytest.mark.parametrize("word", ["未解决", "'未解決'", '"Unresolved"', "unresolvd", "ｕｎｒｅｓｏｌｖｅｄ"])
def test_writes_the_word_that_was_meant(word):
    """The fix puts it in the place of what was typed, its quotes included."""
    assert list_fixed(ChoiceField("outcome.unknown", OUTCOMES), word) == ["unresolved"]
    assert list_fixed(ChoiceField("outcome.unknown", OUTCOMES), "办结") == []


@pytest.mark.parametrize("code", CHOICES)
def test_knows_every_word_of_the_pages(code):
    """What readers see for a word means that word, with and without 已 and 了."""
    assert CHOICE_NAMES[code].keys() == set(CHOICES[code])
    for word, name in CHOICE_NAMES[code].items():
        assert {find_meant(code, spelling) for spelling in (name, f"{name}了", f"“{name}”")} == {word}


@pytest.mark.parametrize("code", CHOICES)
def test_every_meaning_is_a_word_of_the_set(code):
    """A word leads to one that can be written; a spelling is found as it is typed."""
    assert set(read_spellings()[code].values()) <= set(CHOICES[code])
    for spelling, word in read_spellings()[code].items():
        assert spelling not in CHOICES[code]
        assert find_meant(code, spelling) == word


def test_knows_every_word_of_the_handbook():
    """The meanings that the handbook prints for the words of `status` are understood, too."""
    sections = [section for section in list_sections() if "可写的词" in section.title]
    assert len(sections) == len(CHOICES)
    for section in sections:
        code = f"{section.names[-1].rpartition('.')[2]}.unknown"
        for row in section.list_rows("写法", "页面显示"):
            assert find_meant(code, row["页面显示"]) == list_codes(row["写法"])[0]
    assert find_section("登不登：可写的词 status".replace("status", "`status`")).list_rows("写法")
    assert [find_meant("status.unknown", word) for word in ("公开", "草稿", "不进任何列表")] == list(STATUSES)


@given(st.sampled_from(sorted(CHOICES)), st.data())
def test_a_denial_never_means_what_it_denies(code, data):
    """Whatever stands before a word that says no, its guess is not the word itself."""
    word = data.draw(st.sampled_from([*CHOICES[code], *CHOICE_NAMES[code].values()]))
    prefix = data.draw(st.sampled_from(["un", "not ", "non-", "dis", "未", "不", "没有", "没", "尚未", "非"]))
    meant = find_meant(code, prefix + word) or nearest_choice(prefix + word, CHOICES[code])
    assert meant not in (word, find_meant(code, word)) or meant == ""


@given(st.text(max_size=8))
def test_guesses_only_what_is_near(word):
    """A guess that no table has shares four letters of five with the word."""
    for choices in CHOICES.values():
        guess = nearest_choice(word, choices)
        assert guess in ("", *choices)
        assert not guess or len(set(guess) & set(word.lower())) >= 0.6 * len(set(guess))
