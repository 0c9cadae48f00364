"""EDITORS.md has every code that may be told of a file, as it is told today."""

import re

from bangban.locale.zh.messages import read_messages
from tests.bangban.checks.examples import list_examples
from tests.code_table import COMMANDS, OTHERS, RULES, find_table, list_others, write_code

_STALE = "run `make docs`"


def test_has_the_row_of_every_example():
    """What is in the row is held against what is told in `tests/bangban/checks/test_rule_registry.py`."""
    told = [re.match(r"\| `([a-z.-]+)` ", row)[1] for row in find_table(RULES)]
    assert sorted(told) == sorted(example.code for _, example in list_examples()), _STALE


def test_has_the_sentences_of_every_other_code():
    """As the catalogue has them."""
    assert find_table(OTHERS) == [write_code(code) for code in list_others()], _STALE


def test_leaves_nothing_out():
    """But what commands say of themselves."""
    told = {re.match(r"\| `([a-z0-9.-]+)` ", row)[1] for row in (*find_table(RULES), *find_table(OTHERS))}
    assert {code.partition(".")[0] for code in read_messages().keys() - told} == set(COMMANDS)
