"""Players for sound and film of the site:

    ![居民说电梯又停了](../files/lift.mp4 "11月19日，七楼。")

alone in a paragraph is a figure with a player, the words below it, and a link to the file, for browsers that
do not play it and for paper. In a line of text it is a link. Captions are a file of the same name beside it,
`lift.vtt`.
"""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from bangban.locale.zh.messages import LABELS
from bangban.markdown.images import find_lone_picture
from bangban.markdown.links import ResolvedLink, Resolver
from bangban.markdown.sanitizer import is_local
from bangban.photographs.recordings import name_player
from bangban.support.html_tokens import iterate_tags
from bangban.support.patterns import compile_later

_PLAYER = re.compile(r"<(audio|video)(?=[ >])")
_FIGURE = compile_later(
    r"""<figure\ class="player">\s*<(audio|video)(?:[ ][^<>]*?)?[ ]src="([^"]*)"[^<>]*>
    \s*(?:<track[^<>]*>\s*)?</\1>\s*<figcaption>[^<]*(?=</figcaption>)""",
    re.VERBOSE,
)
_EMPTY = re.compile(r'<(audio|video)(?:(?! src=")[^<>])*>\s*</\1>')
_FILM = re.compile(r"<video\b", re.IGNORECASE)
_HEAD = re.compile(r"[^?#]*")
# A film shows its first picture before it is asked for; sound is loaded only then.
_PRELOAD = {"audio": ' controls preload="none"', "video": ' controls playsinline preload="metadata"'}


class Players(Treeprocessor):
    """Makes them of pictures whose file is sound or film."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.resolve: Resolver = ResolvedLink

    def run(self, root: etree.Element) -> None:
        """To be run before pictures become figures. Set `resolve` before a conversion."""
        found = [one for one in root.iter("img") if name_player(_HEAD.match(one.get("src", ""))[0])]  # type: ignore[index]  # it matches anything
        if not found:
            return
        wanted = {id(one) for one in found}
        for paragraph in root.iter("p"):
            picture = find_lone_picture(paragraph)
            if picture is not None and id(picture) in wanted:
                self._frame(paragraph, picture)
        for one in found:
            if one.tag == "img":
                _link(one)

    def _frame(self, paragraph: etree.Element, picture: etree.Element) -> None:
        source, words = picture.get("src", ""), picture.get("alt", "")
        kind = name_player(_HEAD.match(source)[0])  # type: ignore[index]  # it matches anything
        paragraph.tag, paragraph.text = "figure", None
        paragraph.set("class", "player")
        title = picture.get("title", "").strip()
        # Without a title the words stand below it.
        paragraph[:] = [etree.Element(kind, {"src": source} | ({"title": words} if title else {}))]
        captions = f"{posixpath.splitext(source)[0]}.vtt"
        if kind == "video" and is_local(source) and self.resolve(captions).static:
            etree.SubElement(
                paragraph[0], "track", {"kind": "captions", "src": captions, "label": LABELS["captions"]}
            )
        caption = etree.SubElement(paragraph, "figcaption")
        caption.text = title or words


def _link(picture: etree.Element) -> None:
    source = picture.get("src", "")
    picture.tag, picture.text = "a", picture.get("alt") or source
    picture.attrib = {"href": source}


def mark_players(markup: str) -> str:
    """Sanitised `markup` whose players have controls, and load no more than they must before they are used;
    figures of them get a link to the file, and those whose file is nowhere go."""
    markup = _FIGURE.sub(_add_link, _EMPTY.sub("", markup))
    return _PLAYER.sub(lambda tag: tag[0] + _PRELOAD[tag[1]], markup)


def _add_link(figure: re.Match[str]) -> str:
    return f'{figure[0]} <a class="player-file" href="{figure[2]}">{LABELS[f"player.{figure[1]}"]}</a>'


def list_bare_films(markup: str) -> tuple[tuple[str, int], ...]:
    """The site's films without captions, in document order: the address as typed, and which use of this
    address it is. `markup` is what goes to the sanitizer."""
    if not _FILM.search(markup):
        return ()
    films: list[tuple[str, int]] = []
    count: dict[str, int] = {}
    film, has_captions = "", True
    for tag in iterate_tags(markup):
        if tag.name == "track" and tag.attributes.get("kind", "subtitles") in ("captions", "subtitles"):
            has_captions = True
        elif tag.name == "source" and not film and not has_captions:
            film = tag.attributes.get("src", "")
        elif tag.name == "video" and not tag.closing:
            film, has_captions = tag.attributes.get("src", ""), False
        elif tag.name == "video" and not has_captions:
            count[film] = count.get(film, 0) + 1
            films.append((film, count[film]))
            has_captions = True
    return tuple(films)
