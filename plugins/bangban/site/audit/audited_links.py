"""Whether the links of a site lead somewhere, and which of its files none leads to."""

from __future__ import annotations

from collections.abc import Iterator, Set

from bangban.site.audit.audited_output import AuditedOutput
from bangban.site.audit.output_links import FoundLink, list_links, list_written

_MUST_LEAD = (".html", ".css")


class LinkAudit:
    """Follows the links of one file after the other; a link that means the same in every file is followed
    once."""

    def __init__(self, output: AuditedOutput) -> None:
        self._output = output
        self._good: set[bytes] = set()
        self.reached: set[str] = set()

    def find_dead(self, address: str, data: bytes) -> Iterator[FoundLink]:
        """The links in lines of the file at an address that lead nowhere."""
        known = self._output.addresses
        for link in list_links(data, address, self._output.place, self._good):
            self.reached.add(link.target)
            if not link.inside or _leads(link.target, known):
                self._good.add(link.written)
            elif address.endswith(_MUST_LEAD):
                yield link

    def clear(self, data: bytes, *, is_page: bool) -> bool:
        """Follows the links in lines of many files at once; whether all of them are good, but for what
        is ODD. Where one is not the files have to be judged one by one."""
        place, known, is_good = self._output.place, self._output.addresses, True
        for link in list_written(data, is_page=is_page) - self._good:
            if not link.startswith(b"/") and b"://" not in link:
                # It depends on the file where it leads.
                is_good = False
                continue
            found = place.find(link, "")
            if found:
                self.reached.add(found[0])
            if not found or not found[1] or _leads(found[0], known):
                self._good.add(link)
            else:
                is_good = is_good and not is_page
        return is_good


def _leads(target: str, known: Set[str]) -> bool:
    return target in known or f"{target}/index.html" in known
