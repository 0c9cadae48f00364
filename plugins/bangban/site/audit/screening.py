"""Clears the many files of a site in which nothing can be wrong, many at once.

Every question of the `auditor` is asked here of the new lines of all files of a batch together, so that it
costs what it takes to read them once. Where the answer is yes it is asked of each file; those of which it
still is are left to the `auditor`, which alone judges. The law, which the tests hold it to: whatever the
auditor would tell of a file, the file is left to it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Set
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from bangban.site.audit.active_output import SIGNS, may_run
from bangban.site.audit.audited_output import is_text_file
from bangban.site.audit.auditor import Auditor, remove_tags
from bangban.site.audit.carried_texts import list_carried
from bangban.site.audit.clean_lines import find_family
from bangban.site.audit.foreign_fetches import PAGE_SIGNS, STYLE_SIGNS, find_fetches
from bangban.site.audit.hits import Hit
from bangban.site.audit.output_links import ODD
from bangban.site.audit.plain_letters import SPELT, decode_text, read_all_spelt
from bangban.support.byte_patterns import BytePatternSet

_SIGNS = BytePatternSet(SIGNS, PAGE_SIGNS, STYLE_SIGNS, SPELT, ODD)
_PAGES, _FEEDS = ("page", "drawing"), ("feed",)
_ALL = (*_PAGES, *_FEEDS, "data")


class AuditedFile(NamedTuple):
    """The bytes of the file at an address."""

    address: str
    data: bytes


class _NewLines(NamedTuple):
    """The lines of a file that stand in none before it."""

    file: AuditedFile
    family: str
    lines: list[bytes]


class _Words(NamedTuple):
    """The words that a file carries which is no text itself."""

    file: AuditedFile
    texts: list[bytes]


class Screen:
    """The files of one site, batch after batch, before they come to its auditor."""

    def __init__(self, auditor: Auditor) -> None:
        self._auditor = auditor
        host = auditor.host
        self._questions: tuple[tuple[tuple[str, ...], Callable[[bytes], object]], ...] = (
            (_ALL, self._may_tell),
            (_PAGES, self._may_be_odd),
            (("feed", "data"), self._may_tell_spelt),
            (_FEEDS, may_run),
            (_FEEDS, lambda data: any(True for _ in find_fetches(data, data, ".xml", host))),
            (_PAGES, lambda data: not auditor.links.clear(data, is_page=True)),
            (("feed", "data"), lambda data: not auditor.links.clear(data, is_page=False)),
        )
        if auditor.search.is_wanted:
            self._questions += tuple(((one,), partial(self._may_tell_between_tags, one)) for one in _ALL)

    @property
    def reached(self) -> Set[str]:
        """The addresses of all files that a link leads to."""
        return self._auditor.links.reached

    def judge(self, files: Iterable[AuditedFile]) -> Iterator[tuple[AuditedFile, Hit]]:
        """What is wrong with the files of a batch."""
        cleared, carried = list[_NewLines](), list[_Words]()
        for file in files:
            if find_family(file.address) in _ALL and decode_text(file.data) is file.data:
                cleared.append(self._read(file))
            elif is_text_file(file.address):
                yield from self._judge(file)
            else:
                yield from ((file, hit) for hit in self._auditor.judge_bytes(*file))
                carried.append(_Words(file, [*list_carried(*file)]))
        yield from self._judge_carried([one for one in carried if one.texts])
        if suspects := self._find_suspects(cleared):
            yield from self._judge_suspects(cleared, suspects)

    def _judge_carried(self, carried: list[_Words]) -> Iterator[tuple[AuditedFile, Hit]]:
        """What is wrong with the words of files that are no text."""
        if not carried or not self._may_tell_of(b"\n".join(text for one in carried for text in one.texts)):
            return
        for file, texts in carried:
            yield from ((file, hit) for hit in self._auditor.judge_words(file.address, texts))

    def _judge_suspects(
        self, files: list[_NewLines], suspects: set[int]
    ) -> Iterator[tuple[AuditedFile, Hit]]:
        # What is judged is judged whole.
        for one in files:
            self._auditor.clean.drop(one.file.address, one.lines)
        is_clean = True
        for number in sorted(suspects):
            hits = [*self._judge(files[number].file)]
            is_clean = is_clean and not (hits or self._auditor.allowed)
            yield from hits
        for number, one in enumerate(files):
            if is_clean:
                self._auditor.clean.keep(one.file.address, one.lines)
            elif number not in suspects:
                # Lines that it shares with one of the others were looked at there alone.
                yield from self._judge(one.file)

    def _judge(self, file: AuditedFile) -> Iterator[tuple[AuditedFile, Hit]]:
        return ((file, hit) for hit in self._auditor.judge(*file))

    def _read(self, file: AuditedFile) -> _NewLines:
        clean = self._auditor.clean
        lines = clean.list_new(file.address, file.data)
        clean.keep(file.address, lines)
        return _NewLines(file, find_family(file.address), lines)

    def _find_suspects(self, files: list[_NewLines]) -> set[int]:
        """The numbers of the files that have to be judged."""
        suspects = {*self._find_private(files)}
        for families, question in self._questions:
            chosen = [number for number, one in enumerate(files) if one.lines and one.family in families]
            if chosen and question(_join(files[number] for number in chosen)):
                suspects.update(number for number in chosen if question(_join((files[number],))))
        return suspects

    def _find_private(self, files: list[_NewLines]) -> Iterator[int]:
        lines = self._auditor.private.list_lines(_join(files))
        ends = [*accumulate(len(one.lines) + 1 for one in files)] if lines else []
        return (min(bisect_right(ends, line), len(ends) - 1) for line in lines)

    def _may_tell_of(self, words: bytes) -> bool:
        return self._has_secrets(b"\n" + words + b"\n") or bool(self._auditor.private.list_lines(words))

    def _has_secrets(self, data: bytes) -> bool:
        return any(True for _ in self._auditor.search.find(data))

    def _may_tell(self, data: bytes) -> bool:
        return (
            self._has_secrets(data)
            or any(True for _ in self._auditor.find_paths(data))
            or b";base64," in data
        )

    def _may_tell_between_tags(self, family: str, data: bytes) -> bool:
        address = ".html" if family == "page" else ""
        return self._has_secrets(remove_tags(data, address))

    def _may_tell_spelt(self, data: bytes) -> bool:
        """Whether letters that are spelt out say anything: words for a page's script stand there so."""
        read = read_all_spelt(data)
        texts = (read, remove_tags(read, ".html"), remove_tags(read, ""))
        return bool(read) and (
            any(map(self._has_secrets, texts)) or bool(self._auditor.private.list_lines(read))
        )

    def _may_be_odd(self, pages: bytes) -> bool:
        """Whether anything in lines of pages may run, be fetched from elsewhere, be private though it is
        spelt out, or be a link as we write none."""
        found = {*_SIGNS.list_in(pages)}
        return (
            not found <= {SIGNS, SPELT}
            or (SIGNS in found and may_run(pages))
            or (SPELT in found and self._may_tell_spelt(pages))
        )


def _join(files: Iterable[_NewLines]) -> bytes:
    """The lines of files, a blank one before those of each and behind the last."""
    return b"\n".join([part for one in files for part in (b"", *one.lines)] + [b""])
