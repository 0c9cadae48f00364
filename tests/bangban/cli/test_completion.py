"""Stories about the script for shells: bash completes with it."""

import shutil
import subprocess

import pytest

from bangban.cli._arguments import SHELLS, build_parser
from bangban.cli.completion import write_completion

ASK = """
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
COMPREPLY=()
_shtab_bangban
printf '%s\\n' "${COMPREPLY[@]}"
"""


def complete(folder, *words: str) -> set[str]:
    """What bash offers for the last word."""
    script = folder / "bangban.bash"
    script.write_text(write_completion(build_parser(), "bash"), encoding="utf-8")
    done = subprocess.run(
        ["bash", "-c", ASK, "bash", str(script), *words],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    return {word.strip().rstrip("/") for word in done.stdout.split("\n")} - {""}


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not there")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["bangban", "che"], {"check"}),
        (["bangban", "check", "--st"], {"--strict"}),
        (["bangban", "check", "--format", "g"], {"github"}),
        (["bangban", "new", "ed"], {"editorial"}),
        (["bangban", "build", "--output", "site"], {"site"}),
    ],
)
def test_bash_completes(tmp_path, words, offered):
    """Commands, options, fixed values, folders."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site.md").touch()
    assert complete(tmp_path, *words) == offered


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_a_script(shell):
    """With the commands in it."""
    assert "takedown" in write_completion(build_parser(), shell)
