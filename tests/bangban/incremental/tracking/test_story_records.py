"""What was read and converted, opened when it is asked for."""

from pathlib import Path

import pytest

from bangban.content.story_texts import StoryTexts
from bangban.incremental.disk.pack import Pack, StoreError, pack_value
from bangban.incremental.tracking.story_records import Places, Records


@pytest.fixture
def pack(tmp_path: Path):
    """An empty pack."""
    pack = Pack(tmp_path / "pack")
    yield pack
    pack.close()


def _keep(pack, names):
    return Places(texts={name: pack.append(pack_value(StoryTexts(content=name))) for name in names})


def test_opens_what_lies_at_its_place(pack):
    """A value that is asked for again is the same object."""
    records = Records(pack, _keep(pack, ["a.md", "b.md"]))
    assert records.open_texts("b.md").content == "b.md"
    assert records.open_texts("b.md") is records.open_texts("b.md")
    records.forget()
    assert records.open_texts("b.md").content == "b.md"


def test_what_was_just_made_is_at_hand(pack):
    """Before it lies anywhere."""
    records = Records(pack, Places())
    texts = StoryTexts(content="neu")
    records.hold("text", "a.md", texts)
    assert records.open_texts("a.md") is texts
    with pytest.raises(KeyError):
        records.open_card("a.md")


def test_holds_the_ones_last_used(pack):
    """A story that every page asks for stays; memory does not grow with the archive."""
    names = [f"{number}.md" for number in range(300)]
    records = Records(pack, _keep(pack, names))
    first = records.open_texts("0.md")
    for name in names:
        records.open_texts(name)
        assert records.open_texts("0.md") is first
    assert len(records._held["text"]) == 128


def test_a_damaged_value_is_told(pack):
    """Whoever builds makes all anew then."""
    places = _keep(pack, ["a.md"])
    pack.path.write_bytes(b"")
    with pytest.raises(StoreError):
        Records(pack, places).open_texts("a.md")


def test_places_are_copied_to_be_changed():
    """The last build's stay as they are; a path that is dropped has no place left."""
    before = Places({"a": 1}, {"a": 2}, {"a": 3, "b": 4})
    after = before.copy()
    after.drop("a")
    after.drop("none")
    assert (before, after) == (Places({"a": 1}, {"a": 2}, {"a": 3, "b": 4}), Places({}, {}, {"b": 4}))
