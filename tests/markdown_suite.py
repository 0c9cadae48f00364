"""Runs Python-Markdown's own test-suite, with stock or with the site's `QuickMarkdown`.

    python -m tests.markdown_suite FOLDER stock|quick

Prints a JSON object: the outcome of each test by its name. To be run as a process of its own, for it
puts `QuickMarkdown` in the place of `markdown.Markdown`.
"""

import json
import sys
import unittest

import markdown
import markdown.core
from markdown import test_tools

from bangban.quick_markdown import QuickMarkdown


class _Outcomes(unittest.TestResult):
    """Keeps what became of each test and subtest."""

    def __init__(self) -> None:
        super().__init__()
        self.outcomes: dict[str, str] = {}

    def addSuccess(self, test) -> None:
        self.outcomes[test.id()] = "passed"

    def addSkip(self, test, reason) -> None:
        self.outcomes[test.id()] = f"skipped: {reason}"

    def addFailure(self, test, error) -> None:
        self.outcomes[test.id()] = f"failed: {error[1]}"

    def addError(self, test, error) -> None:
        self.outcomes[test.id()] = f"error: {error[1]!r}"

    def addSubTest(self, test, subtest, error) -> None:
        self.outcomes[subtest.id()] = "passed" if error is None else f"failed: {error[1]}"


def main() -> None:
    folder, kind = sys.argv[1:]
    if kind == "quick":
        for module in (markdown, markdown.core, test_tools):
            if hasattr(module, "Markdown"):
                module.Markdown = QuickMarkdown
    tests = unittest.defaultTestLoader.discover(f"{folder}/tests", top_level_dir=folder)
    outcomes = _Outcomes()
    tests.run(outcomes)
    json.dump(outcomes.outcomes, sys.stdout)


if __name__ == "__main__":
    main()
