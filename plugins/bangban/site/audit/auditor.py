"""Judges the files of a site one after the other.

A line that has been found clean is not looked at again, in whatever file of the same family it stands; only
texts of hidden stories are, which may stand at their own address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from itertools import chain
from pathlib import PurePosixPath

from bangban.locale.zh.wording import PRIVATE_KINDS
from bangban.pictures.sheets import SHARED_PICTURE
from bangban.site.audit.active_output import find_active
from bangban.site.audit.active_parts import find_active_part
from bangban.site.audit.audited_links import LinkAudit
from bangban.site.audit.audited_output import TEXTS, AuditedOutput, is_text_file, read_any
from bangban.site.audit.carried_texts import is_text, list_carried
from bangban.site.audit.clean_lines import CleanLines
from bangban.site.audit.foreign_fetches import find_fetches
from bangban.site.audit.hits import Hit
from bangban.site.audit.leftover_files import find_leftover, find_private_key
from bangban.site.audit.machine_paths import MachinePath, PathSearch
from bangban.site.audit.needles import FoundText, Search
from bangban.site.audit.output_links import list_links
from bangban.site.audit.plain_letters import decode_text, is_spelt_out, list_inside, read_spelt
from bangban.site.audit.private_output import PrivateSearch
from bangban.site.audit.secret_files import SecretFiles
from bangban.site.audit.secret_stories import Newsroom
from bangban.site.audit.unpacking import strip_suffix, unpack

_MADE = (".css", ".js")
_SHOWN = (".html", ".htm", ".xhtml", ".svg", ".xml")
_CODES = {"title": "audit.title", "text": "audit.text", "address": "audit.address"}
_WHOLE = frozenset(("audit.active", "audit.fetch"))
"""What is found in the whole file, not among its new lines."""
_TAG = re.compile(rb"<[^<>]*>")
_ESCAPED = ((b"&lt;", b"<"), (b"&gt;", b">"), (b"\\u003c", b"<"), (b"\\u003e", b">"))
# Whoever knows their names asks for them: readers' programs, search engines, hosts. What the theme brings is
# nobody's secret, and there whether a page needs it or not.
_ASKED_FOR = re.compile(r"[^/]+\Z|\.well-known/|schemas/|feeds/|api/|theme/")


class Auditor:
    """Knows what must not be found, and what has been found clean."""

    def __init__(self, output: AuditedOutput, newsroom: Newsroom) -> None:
        self._output = output
        self.search = Search(newsroom.secrets, newsroom.public)
        self._files = SecretFiles(newsroom)
        self._machine = PathSearch(output.machine)
        self.private = PrivateSearch(newsroom.public)
        self._private_code = "audit.private" if newsroom.is_known else "audit.private-alone"
        self.clean = CleanLines()
        self.links = LinkAudit(output)
        self._folders: set[str] = set()
        self.allowed = False
        """Whether the last file has what may stand there alone."""

    @property
    def host(self) -> str:
        """The site's own host, with the scheme."""
        return self._output.place.host

    def judge(self, address: str, data: bytes) -> Iterator[Hit]:
        """What is wrong with one file."""
        yield from self.judge_bytes(address, data)
        if not is_text_file(address):
            yield from self.judge_words(address, list_carried(address, data))

    def judge_bytes(self, address: str, data: bytes) -> Iterator[Hit]:
        """What is wrong with its bytes: of a file that is no text all but the words that it carries."""
        self.allowed = False
        inside = strip_suffix(address)
        parts = chain((data,), unpack(address, data))
        if is_text_file(address):
            for part in parts:
                yield from self._judge_text_file(address, inside, decode_text(part))
            return
        for part in parts:
            yield from self._judge_bytes(address, part)
            yield from self._judge_part(address, part, is_whole=part is data)
        yield from self._files.judge(address, data)

    def judge_words(self, address: str, words: Iterable[bytes]) -> Iterator[Hit]:
        """What is wrong with the words that a file carries (`carried_texts`)."""
        for text in words:
            yield from self._judge_words_of(address, text)

    def judge_names(self) -> Iterator[Hit]:
        """What is wrong with the names of all files."""
        addresses = [file.address for file in self._output.files]
        for address in addresses:
            yield from self._judge_name(address)
        names = "\n".join(addresses).encode("utf-8", "surrogateescape")
        for one in self._find_private("", names):
            yield one._replace(address=addresses[names.count(b"\n", 0, one.offset)], offset=0)

    def _judge_text_file(self, address: str, inside: str, text: bytes) -> Iterator[Hit]:
        yield from self._judge_text(address, inside, text)
        for one in list_inside(text):
            form = ".svg" if "svg" in one.kind else ".txt"
            hits = self._judge_text(address, form, one.data)
            yield from (hit._replace(offset=one.offset) for hit in hits)

    def _judge_part(self, address: str, part: bytes, *, is_whole: bool) -> Iterator[Hit]:
        """The bytes of a file that is no text, or some of those that it unpacks to."""
        if is_text(part):
            yield from self._judge_words_of(address, part)
        if one := find_active_part(address, part, is_whole=is_whole):
            yield Hit(address, one.offset, "audit.active", {"sign": one.sign})
        if (place := find_private_key(part)) >= 0:
            yield Hit(address, place if is_whole else 0, "audit.leftover", {"sign": "PRIVATE KEY"})

    def _judge_words_of(self, address: str, text: bytes) -> Iterator[Hit]:
        """The words in such a file, told at its first byte."""
        found = (*self._find(address, b"\n" + text + b"\n"), *self._find_private(address, text))
        yield from (hit._replace(offset=0) for hit in found)

    def _judge_name(self, address: str) -> Iterator[Hit]:
        if sign := find_leftover(address):
            # Of the many files in such a folder the first tells of all.
            if not (sign.endswith("/") and sign in self._folders):
                yield Hit(address, 0, "audit.leftover", {"sign": sign})
            self._folders.add(sign)
        name = f"\n{address}\n".encode("utf-8", "surrogateescape")
        yield from (hit._replace(offset=0) for hit in self._find(address, name))

    def _judge_text(self, address: str, inside: str, data: bytes) -> Iterator[Hit]:
        fresh = self.clean.list_new(inside, data)
        if not fresh:
            return
        joined = b"\n".join((b"", *fresh, b""))
        hits = [*self._judge_bytes(address, joined)]
        told = {hit.values.get("other") for hit in hits}
        hits += (hit for hit in self._judge_words(address, inside, fresh) if hit.values["other"] not in told)
        if inside.endswith(_SHOWN):
            hits += (
                Hit(address, one.offset, "audit.active", {"sign": one.sign})
                for one in find_active(joined, data)
            )
        for fetch in find_fetches(joined, data, PurePosixPath(inside).suffix, self._output.place.host):
            hits.append(Hit(address, fetch.offset, "audit.fetch", {"target": fetch.address}))
        hits += (
            Hit(address, link.offset, "audit.link", {"target": f"/{link.target}"})
            for link in self.links.find_dead(inside, joined)
        )
        if not inside.endswith(_MADE):
            hits += self._find_private(address, joined)
        hits += self._judge_spelt(address, inside, joined, hits)
        yield from _place(hits, joined, data)
        if not (hits or self.allowed):
            self.clean.keep(inside, fresh)

    def _judge_bytes(self, address: str, data: bytes) -> Iterator[Hit]:
        yield from self._find(address, data)
        for path in self.find_paths(data):
            yield Hit(address, path.offset, "audit.path", {"text": path.text})

    def find_paths(self, data: bytes) -> Iterator[MachinePath]:
        """The paths of a machine in these bytes that stand in no public text."""
        return (path for path in self._machine.find(data) if not self.search.is_public(path.text))

    def _judge_words(self, address: str, inside: str, lines: list[bytes]) -> Iterator[Hit]:
        """Texts between which tags stand: line breaks in headlines, what is set bold. Told at their line."""
        if not self.search.is_wanted:
            return
        data = remove_tags(b"\n".join(lines), inside)
        if not any(True for _ in self.search.find(data)):
            return
        start = 1
        for line in lines:
            yield from (hit._replace(offset=start) for hit in self._find(address, remove_tags(line, inside)))
            start += len(line) + 1

    def _judge_spelt(self, address: str, inside: str, joined: bytes, told: list[Hit]) -> Iterator[Hit]:
        """What is found only when letters that are spelt out are read. Told at their line."""
        if not is_spelt_out(joined):
            return
        known, start = {_name_find(hit) for hit in told}, 0
        for line in joined.split(b"\n"):
            if is_spelt_out(line):
                read = b"\n" + read_spelt(line) + b"\n"
                hits = [*self._find(address, read), *self._find(address, remove_tags(read, inside))]
                hits += () if inside.endswith(_MADE) else self._find_private(address, read)
                for hit in hits:
                    if _name_find(hit) not in known:
                        known.add(_name_find(hit))
                        yield hit._replace(offset=start)
            start += len(line) + 1

    def _find_private(self, address: str, data: bytes) -> Iterator[Hit]:
        for one in self.private.find(data):
            if not one.kind:
                yield Hit(address, one.offset, "audit.unsearched")
                continue
            values = {"kind": PRIVATE_KINDS[one.kind], "text": one.masked}
            yield Hit(address, one.offset, self._private_code, values)

    def _find(self, address: str, data: bytes) -> Iterator[Hit]:
        """Texts of secret stories, each kind of one story once."""
        told = set()
        for found in self.search.find(data):
            kind = (found.needle.story.path, found.needle.what)
            if kind not in told:
                told.add(kind)
                yield from self._tell(address, found.start, found)

    def _tell(self, address: str, offset: int, found: FoundText) -> Iterator[Hit]:
        needle = found.needle
        if needle.story.hidden and address.startswith(needle.story.places):
            # Here it may stand; the same line elsewhere is another matter.
            self.allowed = True
            return
        code = "audit.hidden" if needle.story.hidden else _CODES[needle.what]
        yield Hit(address, offset, code, {"other": needle.story.path})

    def find_unreached(self, reached: Set[str]) -> Iterator[Hit]:
        """The files that nothing leads to, told at their first byte: neither a file that has been judged,
        which lead to what is `reached`, nor another."""
        output = self._output
        wanted = [
            file.address for file in output.files if output.fresh is None or file.address in output.fresh
        ]
        left = {one for one in wanted if self._must_be_led_to(one) and one not in reached}
        if left and output.others:
            for file in output.others:
                if file.address.endswith(TEXTS):
                    links = list_links(read_any(file.path), file.address, output.place)
                    left.difference_update(link.target for link in links)
        return (Hit(address, 0, "audit.unreached") for address in sorted(left))

    def _must_be_led_to(self, address: str) -> bool:
        inside = strip_suffix(address)
        if inside != address and inside in self._output.addresses:
            return False
        # Pages name the picture for sharing with the site's host, which they know only when published.
        is_led_to = inside.endswith(".html") or (
            not self._output.place.host and inside.endswith(SHARED_PICTURE)
        )
        return not (is_led_to or _ASKED_FOR.match(address) or address in self._output.extras)


def _name_find(hit: Hit) -> tuple[str, frozenset[tuple[str, str]]]:
    return hit.code, frozenset(hit.values.items())


def _place(hits: Iterable[Hit], joined: bytes, data: bytes) -> Iterator[Hit]:
    """The hits at their places in the file: found among the lines that are new they stand elsewhere, though
    in the same order."""
    done = place = start = 0
    end = -1
    for hit in sorted(hits, key=lambda hit: hit.offset):
        if hit.code in _WHOLE:
            yield hit
            continue
        if hit.offset > end:
            start = joined.rfind(b"\n", 0, hit.offset) + 1
            end = joined.find(b"\n", start)
            # A line that was folded is not found.
            place = data.find(joined[start:end], done)
            done = max(place, done)
        yield hit._replace(offset=max(place, 0) + hit.offset - start)


def remove_tags(data: bytes, address: str) -> bytes:
    """Lines of the file at an address without tags; in others than pages they may be escaped."""
    if not address.endswith(".html"):
        for sign, meant in _ESCAPED:
            data = data.replace(sign, meant)
    # Timelines have such a sign wherever a long word may break.
    return _TAG.sub(b"", data).replace(b"&#8203;", b"")
