"""Stories about refusals: every one that a room may raise has its sentence."""

import re
from pathlib import Path

import bangban.refusals
from bangban.cli_messages import SENTENCES
from bangban.refusals import RefusedError

ROOMS = Path(bangban.refusals.__file__).parent


def test_carries_what_its_sentence_needs():
    """The code and the values, for whoever words it."""
    error = RefusedError("path.missing", path="x")
    assert SENTENCES[error.code].format(**error.values).startswith("找不到“x”。")


def test_every_refusal_has_a_sentence():
    """No command ends without a word."""
    raised = {
        code
        for room in ROOMS.glob("*.py")
        for code in re.findall(r'RefusedError\("([^"]+)"', room.read_text("utf-8"))
    }
    assert raised
    assert raised <= SENTENCES.keys()
