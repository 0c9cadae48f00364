"""Files of stories that are not out, whatever they are called."""

from bangban.photographs.variants import mark_picture
from bangban.site.audit.secret_files import SecretFiles
from bangban.site.audit.secret_stories import Newsroom, SecretStory
from tests.bangban.photos import draw_scene, make_exif


def judge(root, data, public=(), hidden=False, address="x"):
    story = SecretStory("cases/a.md", "cases/a/", "甲", hidden, "", ("images/a.jpg", "files/gone.pdf"))
    return [hit.code for hit in SecretFiles(Newsroom(root, (story,), public)).judge(address, data)]


def test_a_file_is_known_by_its_content(tmp_path):
    """As it lies there, and as pages show it; not where a public file names it, nor a hidden story's."""
    (tmp_path / "images").mkdir()
    place = tmp_path / "images/a.jpg"
    draw_scene().save(place, "JPEG", exif=make_exif())
    shown = f"images/b.480.{mark_picture(place.read_bytes())}.webp"
    assert judge(tmp_path, place.read_bytes()) == ["audit.file"]
    assert judge(tmp_path, b"drawn anew", address=shown) == ["audit.file"]
    assert judge(tmp_path, b"drawn anew", address=f"images/b.480.{mark_picture(b'')}.webp") == []
    assert judge(tmp_path, b"other") == judge(tmp_path, place.read_bytes(), hidden=True) == []
    public = tmp_path / "b.md"
    public.write_text("![甲](../images/a.jpg)", "utf-8")
    assert judge(tmp_path, place.read_bytes(), (public,)) == []
    public.write_text("![甲](../images/x)", "utf-8")
    assert judge(tmp_path, place.read_bytes(), (public,)) == []
