"""Whatever `bangban` says or keeps of a private value, it is never the value: logs are read by many."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONTENT = Path(__file__).parents[3] / "content"
RAW = ("13926074185", "2607", "zhangsan_private@163.com", "zhangsan_private")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(CONTENT, folder / "content")
    byline = "byline: [{name: 记者, role: 文}]"
    story = f"---\ntitle: 电话13926074185\ndate: 2022-11-03\nsection: news\n{byline}\n---\n\n"
    (folder / "content/articles/leak.md").write_text(
        f"{story}请打13926074185或写到zhangsan_private@163.com。\n"
    )
    return folder


@pytest.mark.parametrize(
    "options",
    [[], ["--format", "json"], ["--format", "github"], ["--fix", "--dry-run"], ["--fix", "--format", "json"]],
    ids=lambda options: " ".join(options) or "text",
)
def test_no_report_and_no_kept_file_holds_the_value(desk: Path, options: list[str]) -> None:
    command = [Path(sys.executable).with_name("bangban"), "check", "content", *options]
    told = subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False)
    said = told.stdout + told.stderr
    assert "leak.md" in said
    kept = [file.read_bytes() for file in desk.rglob("*") if ".bangban" in file.parts and file.is_file()]
    for raw in RAW:
        assert raw not in said
        assert not [data for data in kept if raw.encode() in data]
