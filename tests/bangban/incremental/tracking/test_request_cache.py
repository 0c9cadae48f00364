"""What one story's files share is made once, and each depends on all of it."""

from bangban.incremental.tracking.observer import Observer
from bangban.incremental.tracking.request_cache import RequestCache


class _Story:
    def __init__(self, path):
        self.path = path


def _watch(observer, ask):
    with observer.watching() as facts:
        made = ask()
    return made, facts


def test_makes_once_and_notes_each_time():
    """Also the second file of the story depends on what was asked for the first."""
    observer, calls = Observer(), []
    request_cache = RequestCache(observer)

    def make(_portal, story):
        calls.append(story.path)
        observer.note("story\ta", 4)
        observer.note("frame")
        return object()

    def ask():
        return request_cache.recall(make, None, _Story("a"))

    first, second = _watch(observer, ask), _watch(observer, ask)
    assert first[0] is second[0]
    assert first[1] == second[1] == {"story\ta": 4, "frame": 1}
    assert calls == ["a"]


def test_adds_to_what_was_noted_before():
    """Parts of a subject come together."""
    observer = Observer()
    request_cache = RequestCache(observer)

    def ask():
        observer.note("story\ta", 1)
        request_cache.recall(lambda *_: observer.note("story\ta", 4), None, _Story("a"))

    assert _watch(observer, ask)[1] == {"story\ta": 5}


def test_forgets_a_story_for_the_next():
    """One story at a time is kept, whatever its makers."""
    request_cache, paths = RequestCache(Observer()), []

    def make(_portal, story):
        paths.append(story.path)

    def count(_portal, _story):
        return len(paths)

    for path in ("a", "a", "b", "a"):
        request_cache.recall(make, None, _Story(path))
        request_cache.recall(count, None, _Story(path))
    assert paths == ["a", "b", "a"]
