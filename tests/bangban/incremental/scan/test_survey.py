"""What a look around tells before anything is built."""

from pathlib import Path
from types import SimpleNamespace

from bangban.incremental.disk.digests import digest_value
from bangban.incremental.scan.survey import Survey, is_same, is_whole, sum_up, sum_up_places
from bangban.incremental.state.memory import Head
from bangban.incremental.state.published_files import Inspection
from bangban.site.checksums import locate_checksums
from bangban.site.manifest import write_manifest


class _Remembered:
    """A memory of which only the head is asked."""

    def __init__(self, **parts):
        refused = digest_value({})
        plain = {
            "code": b"",
            "refused": refused,
            "state": b"s",
            "since": 10.0,
            "until": 20.0,
            "judged": False,
            "now": "then",
        }
        rest = {"pack": "", "kept": 0, "stories": 0, "pages": 0, "problems": 0}
        self.head = Head(**{**plain, **rest, **parts})


def _survey(changed=(), gone=(), refused=(), state=b"s", damaged=(), **head):
    memory = _Remembered(**head)
    scan = type(
        "Scan", (), {"changed": frozenset(changed), "gone": frozenset(gone), "refused": dict(refused)}
    )()
    return Survey(memory, memory, scan, Inspection(frozenset(damaged), False), state)


def _make_job(place, **told):
    setting = SimpleNamespace(
        told={"PATH": f"{place}/content", "SITENAME": "Bangban", **told},
        templates=SimpleNamespace(digests={}),
    )
    theme = {"theme/a.js": (Path(place, "theme/a.js"), b"digest")}
    return SimpleNamespace(
        config=SimpleNamespace(digest=b""),
        presentation=None,
        texts={},
        theme=theme,
        setting=setting,
        output=Path(place, "output"),
    )


def _is_same(survey, at=15.0, judged="then", **job):
    moment = type("Moment", (), {"timestamp": lambda self: at, "isoformat": lambda self: judged})()
    clock = type("Clock", (), {"now": moment, "judged": moment})()
    return is_same(SimpleNamespace(clock=clock, **job), survey)


def test_nothing_has_changed():
    """Neither content nor settings nor what time makes of them."""
    assert _is_same(_survey())
    assert _is_same(_survey(), judged="later")


def test_something_has_changed():
    """A file, a setting, a story whose time has come or not yet, a moment that a page tells."""
    assert not _is_same(_survey(changed=["a.md"]))
    assert not _is_same(_survey(gone=["a.md"]))
    assert not _is_same(_survey(refused=[("a.md", "file.special")]))
    assert not _is_same(_survey(state=b"t"))
    assert not _is_same(_survey(), at=20.0)
    assert not _is_same(_survey(), at=9.0)
    assert not _is_same(_survey(judged=True), judged="later")


def test_problems_that_nobody_kept_are_looked_for_again():
    """Those of files that are not published."""
    assert not _is_same(_survey(untold=True))


def test_where_a_checkout_lies_changes_nothing():
    """The theme's files count by their content; other settings by their values."""
    assert sum_up(_make_job("/srv/a")) == sum_up(_make_job("/home/b"))
    assert sum_up(_make_job("/srv/a", ROOT="/srv/a/x")) == sum_up(_make_job("/home/b", ROOT="/home/b/x"))
    assert sum_up(_make_job("/srv/a", ROOT="/srv/a/x")) != sum_up(_make_job("/home/b", ROOT="/home/b/y"))
    assert sum_up(_make_job("/srv/a", SITENAME="Other")) != sum_up(_make_job("/srv/a"))


def test_a_site_that_shows_where_it_lies_changes_with_it():
    """A template has asked for one of the paths."""
    here, there = _make_job("/srv/a"), _make_job("/home/b")
    survey = _survey(places=sum_up_places(here))
    assert _is_same(survey, setting=here.setting, output=here.output)
    assert not _is_same(survey, setting=there.setting, output=there.output)
    assert sum_up_places(_make_job("/a", ROOT="/a/x")) != sum_up_places(_make_job("/a", ROOT="/a/y"))


def test_the_site_is_whole(tmp_path):
    """No file is lost or other, and it is known which are ours."""
    job = SimpleNamespace(output=tmp_path / "output", config=SimpleNamespace(publish=False))
    assert not is_whole(job, _survey())
    job.output.mkdir()
    write_manifest(job.output, ["a.html"])
    assert is_whole(job, _survey())
    assert not is_whole(job, _survey(damaged=["a.html"]))
    job.config.publish = True
    assert not is_whole(job, _survey())
    locate_checksums(job.output).touch()
    assert is_whole(job, _survey())
