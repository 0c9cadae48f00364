"""Questions that are asked of every byte of a site: patterns of bytes for RE2, which reads a text once,
whatever the pattern."""

from __future__ import annotations

import re2


class BytePattern:
    """A pattern of bytes, each a sign of its own. It looks neither ahead nor behind. It is compiled when it
    is first asked for; then re2.error is raised for what RE2 does not know."""

    def __init__(self, pattern: bytes, *, any_case: bool = False) -> None:
        options = re2.Options()
        options.encoding = re2.Options.Encoding.LATIN1
        options.case_sensitive = not any_case
        self._source = (pattern, options)
        self._pattern: re2._Regexp | None = None

    def is_in(self, data: bytes) -> bool:
        """Whether it matches anywhere."""
        if self._pattern is None:
            self._pattern = re2.compile(*self._source)
        return self._pattern.search(data) is not None
