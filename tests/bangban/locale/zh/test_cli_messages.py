"""Stories about the words of the commands."""

import re

import pytest

from bangban.locale.zh.cli_messages import HELP, SENTENCES, translate_parser_words


def test_speaks_chinese():
    """Every help and sentence is worded, but for what passes other programs' words on."""
    for key, text in (HELP | SENTENCES).items():
        assert re.search(r"[\u4e00-\u9fff]", text) or text == "{text}", key


def test_sentences_end():
    """What stands alone on a line is a whole sentence, or ends with what it names."""
    for key, text in SENTENCES.items():
        assert text.endswith(("。", "}", "）", "…")), key


@pytest.mark.parametrize("message", ["expected 2 arguments", "", "argument x: strange"])
def test_keeps_what_it_does_not_know(message):
    """Another Python may say something new."""
    assert translate_parser_words(message) == message
