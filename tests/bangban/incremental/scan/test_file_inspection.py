"""Pictures are looked at wherever there is a free processor."""

import pickle

from bangban.incremental.scan.file_inspection import LookAtPictures
from bangban.photographs.inspection import look_at
from bangban.photographs.picture_limits import MOST_PIXELS
from bangban.photographs.preparing import Exam
from tests.bangban.photos import make_jpeg


def test_each_path_comes_with_what_was_seen(tmp_path):
    """In the order of the question; what is not there is told elsewhere."""
    (tmp_path / "a.jpg").write_bytes(make_jpeg(6))
    (tmp_path / "b.png").write_bytes(b"")
    # As a worker gets it.
    task = pickle.loads(pickle.dumps(LookAtPictures(tmp_path, MOST_PIXELS)))
    found = task(None, ["b.png", "c.png", "a.jpg"])
    assert found == [
        ("b.png", look_at(tmp_path, "b.png")),
        ("c.png", Exam()),
        ("a.jpg", look_at(tmp_path, "a.jpg")),
    ]
    assert [one.code for one in dict(found)["b.png"].findings] == ["image.broken"]
    # Kept in the memory of a build.
    assert pickle.loads(pickle.dumps(found)) == found
