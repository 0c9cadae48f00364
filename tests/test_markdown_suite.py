"""Python-Markdown's own tests find no difference between its `Markdown` and ours."""

import json
import subprocess
import sys
from collections import Counter

from tests.markdown_suite import MEND, ROOT, is_here


def run(kind: str) -> tuple[dict[str, str], int]:
    """What became of each test, and how many of our instances were made."""
    command = (sys.executable, "-m", "tests.markdown_outcomes", kind)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    return told["outcomes"], told["instances"]


def test_python_markdown_tests_itself_with_ours():
    """The same tests pass, and the same ones are skipped, as with stock: more than a thousand."""
    assert is_here(), MEND
    stock, none = run("stock")
    quick, instances = run("quick")
    assert {name: told for name, told in quick.items() if told != stock.get(name)} == {}
    assert quick.keys() == stock.keys()
    kinds = Counter(told.partition(":")[0] for told in stock.values())
    assert kinds["passed"] > 1000
    assert kinds.keys() == {"passed", "skipped"}
    assert none == 0
    assert instances > 1000
