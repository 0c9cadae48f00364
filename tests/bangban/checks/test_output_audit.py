"""The audit as the command asks for it; `tests/site/test_audit.py` runs it over real sites."""

import pytest

from bangban.checks.output_audit import audit_folder
from bangban.diagnostics.errors import RefusedError
from bangban.site.manifest import write_manifest
from tests.browser import newsroom as newsrooms

NOW = {"BANGBAN_NOW": "2026-01-01T00:00:00+08:00"}


def test_files_of_others_need_not_be_led_to(tmp_path):
    """Where a list of ours lies beside the output; without one nobody knows whose they are."""
    (tmp_path / "output/files").mkdir(parents=True)
    for name in ("ours", "theirs"):
        (tmp_path / f"output/files/{name}.pdf").write_bytes(b"%PDF-")
    done = audit_folder("output", "", NOW, tmp_path)
    assert [one.position.path for one in done.problems] == ["files/ours.pdf", "files/theirs.pdf"]
    assert (done.files, done.size, done.secrets) == (2, 2 * len(b"%PDF-"), None)
    write_manifest(tmp_path / "output", ["files/ours.pdf"])
    done = audit_folder("output", "", NOW, tmp_path)
    assert [one.position.path for one in done.problems] == ["files/ours.pdf"]


def test_a_draft_is_a_secret_by_the_clock(tmp_path):
    """What is embargoed today is none tomorrow."""
    newsroom = newsrooms.found(tmp_path / "content")
    newsroom.article("late", "embargo: 2026-06-01\n", title="六月一日才能登的一篇报道")
    (tmp_path / "output").mkdir()
    (tmp_path / "output/index.html").write_text("<p>六月一日才能登的一篇报道</p>", "utf-8")
    done = audit_folder("output", "content", NOW, tmp_path)
    assert done.secrets == 1
    assert {one.code for one in done.problems} == {"audit.title", "audit.text"}
    later = {"BANGBAN_NOW": "2026-06-02T00:00:00+08:00"}
    done = audit_folder("output", "content", later, tmp_path)
    assert (done.problems, done.files, done.secrets) == ([], 1, 0)


def test_folders_that_are_not_there_are_refused(tmp_path):
    """By their names as typed."""
    for output, content in (("output", ""), (".", "content")):
        with pytest.raises(RefusedError):
            audit_folder(output, content, NOW, tmp_path)
