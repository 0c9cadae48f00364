"""What a maker asks for is noted while it is watched."""

import pytest

from bangban.incremental.tracking.observer import WHOLE, Observer, name_subject


def test_notes_every_part_that_is_asked_for():
    """One bit each; of a subject without parts the one it has."""
    observer = Observer()
    with observer.watching() as facts:
        observer.note("story\ta.md", 4)
        observer.note("story\ta.md", 1)
        observer.note(name_subject("count", "tags", "山"))
        observer.note("story\ta.md", 4)
    assert facts == {"story\ta.md": 5, "count\ttags\t山": WHOLE}


def test_nobody_is_watched_outside():
    """Before, after, and where a maker has failed."""
    observer = Observer()
    observer.note("before")
    with pytest.raises(ValueError, match="x"), observer.watching() as facts:
        observer.note("inside")
        raise ValueError("x")
    observer.note("after")
    assert facts == {"inside": WHOLE}


def test_how_an_answer_is_found_is_no_fact_of_the_maker():
    """The answer is one; after it the maker is watched again."""
    observer = Observer()
    with observer.watching() as facts:
        observer.note("question")
        with observer.resting():
            observer.note("how it is found")
        observer.note("next")
    assert list(facts) == ["question", "next"]


def test_a_maker_within_a_maker_has_facts_of_its_own():
    """They are not the outer one's."""
    observer = Observer()
    with observer.watching() as outer:
        with observer.watching() as inner:
            observer.note("inner")
        observer.note("outer")
    assert (list(outer), list(inner)) == (["outer"], ["inner"])
