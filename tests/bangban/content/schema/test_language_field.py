"""The language of a story: tags of BCP 47, and what is typed instead."""

from zoneinfo import ZoneInfo

import pytest

from bangban.content.schema.fields import INVALID, Reading
from bangban.content.schema.language_field import LanguageField
from bangban.diagnostics.fixes import apply_fixes
from bangban.frontmatter.document import parse_yaml
from tests.bangban.desk import read


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("zh_CN", "lang.own", None),
        ("zh_CN.UTF-8", "lang.own", None),
        ("中文", "lang.own", None),
        ("cn", "lang.own", None),
        ("Chinese", "lang.own", None),
        ("en_US", "lang.meant", "en-US"),
        ("English", "lang.meant", "en"),
        ("英文", "lang.meant", "en"),
        ("jp", "lang.meant", "ja"),
        ("维吾尔文", "lang.meant", "ug"),
        ("繁体中文", "lang.meant", "zh-Hant"),
        ("xx", "lang.form", None),
        ("火星文", "lang.form", None),
    ],
)
def test_tells_the_language_that_was_meant(text, code, meant):
    """In words, as a program's setting has it, by a country: told with the tag; nothing is guessed."""
    reading = Reading(ZoneInfo("Asia/Shanghai"))
    assert LanguageField().read(parse_yaml("a.yaml", text)[0], reading) is INVALID
    (problem,) = reading.problems
    assert (problem.code, problem.values.get("nearest")) == (code, meant)
    assert apply_fixes(text.encode(), [problem.fix])[0].decode() == (meant or text)


@pytest.mark.parametrize("text", ["en", "ug-Latn", "zh-Hant", "kk-Arab", "he", "zh-CN", "yue"])
def test_reads_a_language_as_typed(text):
    """Tags of BCP 47."""
    assert read(LanguageField(), text) == (text, [])
