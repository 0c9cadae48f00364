"""Stories about refusals: every one that a module may raise has its sentence."""

import re
from pathlib import Path

import bangban
from bangban.diagnostics.errors import RefusedError
from bangban.locale.zh.cli_messages import SENTENCES

MODULES = Path(bangban.__file__).parent


def test_carries_what_its_sentence_needs():
    """The code and the values, for whoever words it."""
    error = RefusedError("path.missing", path="x")
    assert SENTENCES[error.code].format(**error.values).startswith("找不到“x”。")


def test_every_refusal_has_a_sentence():
    """No command ends without a word."""
    raised = {
        code
        for module in MODULES.rglob("*.py")
        for code in re.findall(r'RefusedError\("([^"]+)"', module.read_text("utf-8"))
    }
    assert raised
    assert raised <= SENTENCES.keys()
