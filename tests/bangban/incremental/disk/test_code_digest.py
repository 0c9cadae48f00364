"""The digest of all programs."""

import subprocess
import sys
from pathlib import Path

from bangban.incremental.disk.code_digest import sum_up_code
from tests.site.commands import found_project

ASK = "from bangban.incremental.disk.code_digest import sum_up_code; print(sum_up_code().hex())"


def ask(folder: Path) -> str:
    """The digest that a new process of this project has."""
    command = [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, 'plugins'); {ASK}"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def test_any_program_that_changes_changes_it(tmp_path):
    """Of the core and of the plugin; the same files elsewhere have the same digest."""
    found_project(tmp_path)
    before = ask(tmp_path)
    assert before == sum_up_code().hex()
    seen = {before}
    for name in ("bangban/locale/zh/wording.py", "pelican_bangban/settings.py"):
        with (tmp_path / "plugins" / name).open("a", encoding="utf-8") as file:
            file.write("# changed\n")
        seen.add(ask(tmp_path))
    assert len(seen) == 3
