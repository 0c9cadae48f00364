"""Questions that are asked of every byte of a site: patterns of bytes for RE2, which reads a text once,
whatever the pattern."""

from __future__ import annotations

import re2

_MOST_MEMORY = 1 << 26


class BytePattern:
    """A pattern of bytes, each a sign of its own. It looks neither ahead nor behind. It is compiled when it
    is first asked for; then re2.error is raised for what RE2 does not know."""

    def __init__(self, pattern: bytes, *, any_case: bool = False) -> None:
        self.source = b"(?i)" + pattern if any_case else pattern
        self._pattern: re2._Regexp | None = None

    def is_in(self, data: bytes) -> bool:
        """Whether it matches anywhere."""
        return self._open().search(data) is not None

    def list_lines(self, data: bytes) -> list[bytes]:
        """The lines into which it matches, of those that a match joins the first and the last as one."""
        lines, end, pattern = list[bytes](), 0, self._open()
        while end >= 0 and (found := pattern.search(data, end)):
            start = data.rfind(b"\n", 0, found.start()) + 1
            end = data.find(b"\n", found.end())
            lines.append(data[start:end] if end >= 0 else data[start:])
        return lines

    def _open(self) -> re2._Regexp:
        if self._pattern is None:
            self._pattern = re2.compile(self.source, _open_options())
        return self._pattern


class BytePatternSet:
    """Several of them, looked for in one pass."""

    def __init__(self, *patterns: BytePattern) -> None:
        self._patterns = patterns
        self._set: re2.Set | None = None

    def list_in(self, data: bytes) -> list[BytePattern]:
        """Those that match anywhere."""
        if self._set is None:
            self._set = re2.Set.SearchSet(_open_options())
            for one in self._patterns:
                self._set.Add(one.source)
            self._set.Compile()
        return [self._patterns[number] for number in self._set.Match(data) or ()]


def _open_options() -> re2.Options:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.max_mem = _MOST_MEMORY
    return options
