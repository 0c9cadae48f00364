"""Which content files go out."""

from hypothesis import given
from hypothesis import strategies as st

from bangban.checks._rules.site_files import unused_files
from bangban.config.extras import Extras, read_extras
from bangban.config.site_config import SiteConfig
from bangban.photographs.inspection import look_at
from bangban.photographs.preparing import Exam
from bangban.site.static_files import StaticFile, is_media, make_pictures, plan_files
from tests.bangban.checks.judging import make_site
from tests.bangban.desk import NOW
from tests.bangban.photos import find_secrets, make_jpeg

PATHS = ("images/a.png", "files/b.pdf", "images/notes.md", "extra/CNAME", "extra/x/y.txt", "cases/c.jpg")


def test_only_what_a_page_needs_goes_out():
    """At the address where the page looks for it."""
    assert plan_files((), Extras(), PATHS, ()) == {}
    needed = [("images/a.png", "images/a.png"), ("cases/c/c.jpg", "cases/c.jpg"), ("gone", "gone")]
    assert plan_files(needed, Extras(), PATHS, ()) == dict(needed[:2])


def test_settings_publish_what_they_name():
    """A file of EXTRA_PATH_METADATA at its place, a file that STATIC_PATHS names, the folder `extra`; folders
    of pictures are not copied whole, whatever they are called."""
    metadata = {"extra/CNAME": {"path": "CNAME"}, "files/b.pdf": {"author": "甲"}}
    extras = read_extras({"STATIC_PATHS": ["images", "files", "cases"], "EXTRA_PATH_METADATA": metadata})
    assert plan_files((), extras, PATHS, ()) == {"CNAME": "extra/CNAME", "files/b.pdf": "files/b.pdf"}
    extras = read_extras({"STATIC_PATHS": ["images", "extra/"], "EXTRA_PATH_METADATA": metadata})
    assert plan_files((), extras, PATHS, ())["extra/x/y.txt"] == "extra/x/y.txt"
    assert plan_files((), extras, PATHS, ())["CNAME"] == "extra/CNAME"
    named = read_extras({"STATIC_PATHS": ["cases/c.jpg"]})
    assert plan_files((), named, PATHS, ()) == {"cases/c.jpg": "cases/c.jpg"}
    assert read_extras({}) == Extras()


def test_a_named_file_may_have_no_ending(tmp_path):
    """`CNAME` is as much a file as `robots.txt`; a folder without a dot stays a folder."""
    (tmp_path / "CNAME").touch()
    (tmp_path / "cases").mkdir()
    extras = read_extras({"PATH": str(tmp_path), "STATIC_PATHS": ["images", "CNAME", "cases", "gone"]})
    assert plan_files((), extras, (*PATHS, "CNAME"), ()) == {"CNAME": "CNAME"}


def test_knows_the_desk_s_media():
    """By the first folder."""
    found = {path for path in (*PATHS, "images", "files", "imagesx/a.png") if is_media(path)}
    assert found == {"images/a.png", "files/b.pdf"}


def test_files_of_a_picture_are_made_anew_or_as_they_were(tmp_path):
    """What was made before is asked by the digest and the recipe; of a picture that cannot go out nothing is
    made, whatever was kept."""
    (tmp_path / "a.jpg").write_bytes(make_jpeg())
    file, exam = StaticFile(tmp_path / "a.jpg", "images/a.jpg", b"digest"), look_at(tmp_path, "a.jpg")
    (made,) = make_pictures(file, ["images/a.jpg"], exam)
    assert made[0] == "images/a.jpg"
    assert find_secrets(made[1]) == []
    asked = []

    def keep(content, recipe, make):
        asked.append((content, recipe, make() == made[1]))
        return b"kept"

    assert list(make_pictures(file, ["images/a.jpg"], exam, keep)) == [("images/a.jpg", b"kept")]
    assert asked == [(b"digest", "JPEG-2400-kept", True)]
    assert list(make_pictures(file, ["images/a.jpg"], Exam(usable=False), keep)) == []


def test_what_the_settings_publish_has_its_usual_address():
    """A picture that is made into another form has that ending; at an address of its own it has that."""
    extras = Extras(frozenset(("extra/a.heic", "extra/b.heic")), places={"extra/b.heic": "b.jpg"})
    planned = plan_files((), extras, ("extra/a.heic", "extra/b.heic"), ())
    assert planned == {"extra/a.heic.jpg": "extra/a.heic", "b.jpg": "extra/b.heic"}


@given(st.sets(st.sampled_from(PATHS)), st.sets(st.sampled_from(PATHS)))
def test_nothing_goes_out_unless_needed_or_named(needed, named):
    """And all that is needed does."""
    plan = plan_files(((path, path) for path in needed), Extras(frozenset(named)), PATHS, ())
    assert set(plan.values()) == needed | {path for path in named if not path.endswith(".md")}
    config = SiteConfig(extras=Extras(frozenset(named)))
    site = make_site(NOW, paths=PATHS, used=needed, config=config)
    hints = {one.position.path for one in unused_files.RULE.check(site)}
    assert hints == {path for path in PATHS if is_media(path)} - needed - named
