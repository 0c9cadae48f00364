"""Every rule is found, says what its examples say, and is run by all who build and check."""

import pytest

from bangban.checks.rule_registry import RULES
from bangban.locale.zh.messages import read_messages
from tests.bangban.checks.examples import list_examples, tell
from tests.code_table import RULES as RULE_TABLE
from tests.code_table import find_table, write_rule
from tests.source_tree import PLUGINS

EXAMPLES = list_examples()


def _name(value):
    return getattr(value, "code", "")


def test_every_file_is_a_rule():
    """A new rule is a new file: nobody lists it."""
    files = [path for path in (PLUGINS / "bangban/checks/_rules").rglob("*.py") if path.stem != "__init__"]
    assert len(RULES) == len(files) >= 15
    assert {rule.stage for rule in RULES} == {"file", "library", "output"}


def test_a_code_belongs_to_one_rule_and_has_its_words():
    """`image.broken` is told where pictures are named, too."""
    owners = {}
    for rule, example in EXAMPLES:
        assert example.code in read_messages()
        assert owners.setdefault(example.code, rule) is rule


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=_name)
def test_tells_what_is_wrong(rule, example, tmp_path):
    """With its code, and nothing else; in the sentences that the handbook shows."""
    told = tell(example, example.wrong, tmp_path / "content")
    assert {one.code for one in told} == {example.code}
    assert write_rule(example, told[0]) in find_table(RULE_TABLE), "run `make docs`"


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=_name)
def test_says_nothing_of_what_is_right(rule, example, tmp_path):
    """What the table shows as right can be copied."""
    assert example.right != example.wrong
    assert tell(example, example.right, tmp_path / "content") == []
