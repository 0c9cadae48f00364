"""What would run in a file that is no page: programs and pages under other names, and what a PDF does by
itself."""

from __future__ import annotations

import re

from bangban.documents.active_content import find_active
from bangban.site.audit.active_output import Active

_PDF = re.compile(
    rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|XFA|GoToE|Rendition)(?![0-9A-Za-z])"
)
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
_SPELT = re.compile(rb"/[A-Za-z]{0,20}#[0-9A-Fa-f]{2}")


def find_active_part(address: str, part: bytes, *, is_whole: bool) -> Active | None:
    """What would run of the file at an address; `part` are its bytes, or some that it unpacks to. None where
    nothing would."""
    if address.lower().endswith(".pdf") or part.startswith(b"%PDF-"):
        # A name may be spelt in figures (ISO 32000-2, 7.3.5).
        plain = _HEX.sub(lambda found: bytes((int(found[1], 16),)), part) if _SPELT.search(part) else part
        found = _PDF.search(plain)
        return Active(min(found.start(), len(part)) if is_whole else 0, found[0].decode()) if found else None
    problem = find_active(address, part) if is_whole else None
    return Active(0, problem.values["sign"]) if problem else None
