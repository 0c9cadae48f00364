"""Headlines are cut into words."""

from hypothesis import given
from hypothesis import strategies as st

from bangban.locale.zh.phrase_words import read_lines, read_words
from bangban.typesetting._words import Word, cut_words


def _cut(text, *names):
    return [word.text for word in cut_words(text, names)]


def test_takes_the_likeliest_words():
    """Not the longest from the left."""
    assert _cut("孕妇平安住进医院") == ["孕妇", "平安", "住进", "医院"]
    assert _cut("从收到求助") == ["从", "收到", "求助"]


def test_numbers_take_their_units():
    """Digits, Chinese numerals, dates, times, phone numbers."""
    assert _cut("12月1日13:05受理19408件") == ["12月1日13:05", "受理", "19408件"]
    assert _cut("六家单位")[0] == "六家"
    assert _cut("打0371-67170000") == ["打", "0371-67170000"]
    assert Word("38℃", "#") in cut_words("超过38℃", ())


def test_names_are_words():
    """The longer one where two begin alike."""
    assert _cut("中原区电梯", "中原", "中原区") == ["中原区", "电梯"]


@given(st.text("郑州六家1.,A年月“，的\U00020000", max_size=40))
def test_words_are_the_text(text):
    """Nothing is lost."""
    assert "".join(_cut(text, "六家", "A1")) == text


def test_the_list_of_words_is_whole():
    """Each line has the words that begin with its character; each word says class and rarity."""
    lines = read_lines()
    words = {word: found for line in lines.values() for word, found in read_words(line).items()}
    assert all(word[0] in lines for word in words)
    assert words["电梯"][0] == "n"
    assert len(words) > 60_000
    assert {kind for kind, _ in words.values()} <= set("nvadpcrmquftih")
