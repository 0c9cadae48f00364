"""Which files are recordings, and what is to be said of them."""

import pytest

from bangban.photographs.inspection import look_at
from bangban.photographs.recordings import MOST_MEGABYTES, is_foreign, name_player, weigh_recording


@pytest.mark.parametrize(
    ("name", "player", "foreign"),
    [
        ("files/a.mp4", "video", False),
        ("files/a.MP3", "audio", False),
        ("files/a.mov", "", True),
        ("files/a.b.WEBM", "video", False),
        ("files/mp4", "", False),
        ("files/a.pdf", "", False),
    ],
)
def test_knows_them_by_name(name, player, foreign):
    """Upper case, too; a name without an ending is none."""
    assert (name_player(name), is_foreign(name)) == (player, foreign)


def test_tells_empty_and_large_files(tmp_path):
    """A sparse file: nobody reads it to weigh it."""
    film = tmp_path / "a.mp4"
    film.touch()
    assert [one.code for one in look_at(tmp_path, "a.mp4").findings] == ["media.broken"]
    with film.open("wb") as file:
        file.truncate(MOST_MEGABYTES * 1_000_000 + 1)
    (finding,) = look_at(tmp_path, "a.mp4").findings
    assert (finding.code, finding.values["weight"]) == ("media.large", str(MOST_MEGABYTES))
    assert weigh_recording("a.mp4", MOST_MEGABYTES * 1_000_000).findings == ()
    assert weigh_recording("a.pdf", 10**9).findings == ()
    assert look_at(tmp_path, "gone.mp4").findings == ()
