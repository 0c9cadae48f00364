"""What was made of an object is made once."""

from bangban.support.identity_cache import remember_same


def test_asks_once_for_the_same_object():
    """Two that are equal are two: only identity counts, and values need no hash."""
    asked = []

    @remember_same(2)
    def count(value):
        """How long it is."""
        asked.append(value)
        return len(value)

    one, other = [1, 2], [1, 2]
    assert [count(one), count(one), count(other), count(one)] == [2, 2, 2, 2]
    assert [value is one for value in asked] == [True, False]
    assert (count.__name__, count.__doc__) == ("count", "How long it is.")


def test_forgets_what_was_asked_for_longest_ago():
    """So that a site of any size has room."""
    asked = []
    count = remember_same(1)(lambda value: asked.append(value) or len(value))
    one, other = ["a"], ["b", "c"]
    assert [count(one), count(other), count(one)] == [1, 2, 1]
    assert len(asked) == 3
