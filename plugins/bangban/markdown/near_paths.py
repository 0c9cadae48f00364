"""The path of the content folder that a wrong one was most likely meant to be, and what is wrong with it."""

from __future__ import annotations

import posixpath
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal, NamedTuple

from bangban.support.nearest_names import preselect

Slip = Literal["missing", "case", "form"]
_PAGE = ("/index.html", ".html", ".htm", "/")
_STORY = ".md"
_TEXT = (_STORY, ".markdown", ".txt", *_PAGE)


class NearPath(NamedTuple):
    """`slip` is `case` where only capitals differ, `form` where letters look the same and are encoded in
    another way (Unicode normalization), else `missing`; `path` is "" where nothing is near."""

    slip: Slip
    path: str


def find_near(place: str, names: tuple[str, ...]) -> NearPath:
    """The one of `names` (content paths) that `place` was meant to be."""
    index = _index_paths(names)
    for path in index.get(_fold(place), ()):
        same = unicodedata.normalize("NFC", place) == unicodedata.normalize("NFC", path)
        return NearPath("missing" if path == place else "form" if same else "case", path)
    if _is_other_file(place):
        names = _leave_stories(names)
    return NearPath("missing", _find_twin(place, index) or _find_similar(place, names))


def _is_other_file(place: str) -> bool:
    """Whether it has the ending of a picture, say: then no story is meant."""
    ending = posixpath.splitext(place)[1].lower()
    return ending[1:].isalnum() and not ending[1:].isdecimal() and ending not in _TEXT


@lru_cache(maxsize=4)
def _leave_stories(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if not name.endswith(_STORY))


def _find_twin(place: str, index: Mapping[str, list[str]]) -> str:
    """One of the same file name in another folder, or with an ending that was left out or is a page's."""
    name = _fold(posixpath.basename(place))
    bare = _fold(_cut_page(place))
    twins = [
        *index.get(f"/{name}", ()),
        *index.get(f"{bare}.", ()),
        *index.get(f"/{posixpath.basename(bare)}.", ()),
    ]
    if _is_other_file(place):
        twins = [path for path in twins if not path.endswith(_STORY)]
    return get_close_matches(place, twins, 1, 0)[0] if twins else ""


def _find_similar(place: str, names: tuple[str, ...]) -> str:
    """One of similar spelling."""
    some = preselect(place.lower(), names)
    similar = [name for name in some if abs(len(name) - len(place)) <= 2 + len(place) // 4]
    found = get_close_matches(place, similar, 5, 0.7)
    # The folder and the suffix alone make any two paths alike.
    return next((name for name in found if get_close_matches(_stem(place), [_stem(name)])), "")


@lru_cache(maxsize=4)
def _index_paths(names: tuple[str, ...]) -> Mapping[str, list[str]]:
    """Paths by what they are looked up by, folded: the path, `/` with the file name, and without its ending
    the path and a full stop, or `/`, the name, and a full stop."""
    index: dict[str, list[str]] = defaultdict(list)
    for path in names:
        folded = _fold(path)
        stem = posixpath.splitext(folded)[0]
        keys = (folded, f"/{posixpath.basename(folded)}", f"{stem}.", f"/{posixpath.basename(stem)}.")
        for key in keys:
            index[key].append(path)
    return index


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _cut_page(place: str) -> str:
    for ending in _PAGE:
        place = place.removesuffix(ending)
    return place


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]
