"""Thousands of notes and abbreviations: counted once, not for each."""

from __future__ import annotations

from collections import OrderedDict

from bangban.markdown._dialect import _WholeNotes, build_markdown
from bangban.markdown._hidden_parts import iterate_parts


class _Watched(OrderedDict[str, str]):
    asked = 0

    def __iter__(self):
        self.asked += 1
        return super().__iter__()

    def keys(self):
        self.asked += 1
        return super().keys()


def test_notes_are_counted_once_for_all_that_cite_them():
    md = build_markdown()
    notes = next(one for one in md.registeredExtensions if isinstance(one, _WholeNotes))
    watched = notes.footnotes = _Watched()

    page = md.convert("".join(f"甲[^{name}]\n\n[^{name}]: 注\n\n" for name in range(100)))

    assert page.count('class="footnote-ref"') == 100
    assert '<a class="footnote-ref" href="#fn:99">100</a>' in page
    assert watched.asked < 10


class _Source(str):
    counted = 0

    def count(self, *arguments):
        self.counted += 1
        return super().count(*arguments)


def test_words_of_many_abbreviations_are_not_counted_one_by_one():
    source = _Source("K7 甲\n\n" + "".join(f"*[K{name}]: 甲\n\n" for name in range(10, 110)) + "*[K7]: 乙")

    hidden = "".join(part.text for part in iterate_parts(source, with_pictures=True) if part.kind == "hidden")

    assert source.counted < 30
    assert "*[K7]: 乙" in hidden or "[K7]: 乙" in hidden
    assert "[K50]" not in hidden
