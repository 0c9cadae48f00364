"""Field types: what each takes, and what it says of what it does not take."""

import pytest

from bangban.content.schema.fields import (
    INVALID,
    NUMBER_FIELD,
    ChoiceField,
    FlagField,
    ListField,
    PatternField,
    TextField,
)
from tests.bangban.desk import list_fixed, read


def test_reads_words_without_the_blanks_around_them():
    """Blanks are typed by accident."""
    assert read(TextField(), '"  平台 留言 "') == ("平台 留言", [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('""', "text.empty"),
        ('"  "', "text.empty"),
        ("[甲, 乙]", "text.expected"),
        ("{甲: 乙}", "text.expected"),
    ],
)
def test_refuses_what_is_no_text(text, code):
    """An empty value, a list, a mapping."""
    assert read(TextField(), text) == (INVALID, [(code, 1, 1)])


@pytest.mark.parametrize("text", ["“……”", "！！！", "———", "、"])
def test_refuses_a_title_of_punctuation(text):
    """A page needs a name; a plain text may be a dash."""
    assert read(TextField(worded=True), f"'{text}'") == (INVALID, [("text.punctuation", 1, 1)])
    assert read(TextField(), f"'{text}'") == (text, [])


@pytest.mark.parametrize(("text", "value"), [("true", True), ("false", False), (" true ", True)])
def test_takes_true_and_false_without_a_word(text, value):
    """The two words of YAML 1.2."""
    assert read(FlagField(), text) == (value, [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("Yes", True), ("True", True), ("TRUE", True), ("on", True), ("是", True), ('"true"', True)),
        *(("off", False), ("no", False), ("否", False), ("'false'", False)),
    ],
)
def test_reads_yes_and_no_in_both_languages_and_asks_for_the_word_that_all_programs_read(text, value):
    """As YAML 1.1 had them, and as editors say them; a form editor makes false of `draft: yes`."""
    assert read(FlagField(), text) == (value, [("flag.word", 1, 1)])
    assert list_fixed(FlagField(), text) == [str(value).lower()]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *(
            ("对", "true"),
            ("1", "true"),
            ("y", "true"),
            ("ｙｅｓ", "true"),
            ("是。", "true"),
            ("ture", "true"),
        ),
        *(("n", "false"), ("0", "false"), ("flase", "false"), ("'no!'", "false")),
    ],
)
def test_tells_which_flag_is_meant_and_takes_neither(text, meant):
    """No guess is read where the answer publishes a draft; the mend names it."""
    assert read(FlagField(), text) == (INVALID, [("flag.meant", 1, 1)])
    assert list_fixed(FlagField(), text) == [meant]


@pytest.mark.parametrize("text", ["也许", "2", "[true]", "''", "-1"])
def test_refuses_other_flags(text):
    """No guess at all."""
    assert read(FlagField(), text) == (INVALID, [("flag.expected", 1, 1)])
    assert list_fixed(FlagField(), text) == []


def test_names_the_nearest_choice():
    """A slip of a letter is answered with the right word."""
    field = ChoiceField("state.unknown", ("received", "forwarded", "closed"))
    assert read(field, "closed") == ("closed", [])
    assert read(field, "Close") == (INVALID, [("state.unknown", 1, 1)])


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "一", "１", "1234567", "[1]"])
def test_refuses_what_is_no_number_from_one_on(text):
    """A place in print is counted from 1, in plain digits."""
    assert read(NUMBER_FIELD, f"{text}") == (INVALID, [("number.expected", 1, 1)])


def test_matches_a_pattern_whole():
    """Half a match is none."""
    field = PatternField("lang.form", "[a-z]{2}")
    assert read(field, "en") == ("en", [])
    assert read(field, "english") == (INVALID, [("lang.form", 1, 1)])
    assert not field.matches("en\n")


def test_keeps_the_good_items_of_a_list_and_tells_each_bad_one():
    """One mistake does not hide another, nor what is right."""
    assert read(ListField(NUMBER_FIELD), "[1, x, 2, y]") == (
        (1, 2),
        [("number.expected", 1, 5), ("number.expected", 1, 11)],
    )


def test_takes_a_lone_item_for_a_list_of_one():
    """`tags: 防疫` is what editors type."""
    assert read(ListField(TextField()), "防疫") == (("防疫",), [])
