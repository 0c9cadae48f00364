"""Runs Python-Markdown's own test-suite with stock, or with the site's `QuickMarkdown` in its place.

    python -m tests.markdown_outcomes stock|quick

prints a JSON object: what became of each test, by its name. A process of its own, for it changes what
`markdown.Markdown` is.
"""

import json
import sys
import unittest

import markdown
import markdown.core
from markdown import test_tools

from bangban.markdown._fast.fast_converter import QuickMarkdown
from tests.markdown_suite import FOLDER


class Outcomes(unittest.TestResult):
    """Keeps what became of each test and of each part of it."""

    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, str] = {}

    def addSuccess(self, test):  # noqa: N802
        self.told.setdefault(test.id(), "passed")

    def addSkip(self, test, reason):  # noqa: N802
        self.told[test.id()] = f"skipped: {reason}"

    def addFailure(self, test, error):  # noqa: N802
        self.told[test.id()] = f"failed: {error[1]}"

    def addError(self, test, error):  # noqa: N802
        self.told[test.id()] = f"broke: {error[1]!r}"

    def addSubTest(self, test, subtest, error):  # noqa: N802
        self.told[subtest.id()] = "passed" if error is None else f"failed: {error[1]}"


def main() -> None:
    """Runs all tests and prints what became of them, and how many instances `QuickMarkdown` had."""
    made = []
    if sys.argv[1] == "quick":

        class Counted(QuickMarkdown):
            def __init__(self, **options) -> None:
                made.append(1)
                super().__init__(**options)

        markdown.Markdown = markdown.core.Markdown = test_tools.Markdown = Counted
    # The tests' own package is called `tests`, like this one.
    for name in [name for name in sys.modules if name.partition(".")[0] == "tests"]:
        del sys.modules[name]
    outcomes = Outcomes()
    unittest.defaultTestLoader.discover(f"{FOLDER}/tests", top_level_dir=str(FOLDER)).run(outcomes)
    json.dump({"outcomes": outcomes.told, "instances": len(made)}, sys.stdout)


if __name__ == "__main__":
    main()
