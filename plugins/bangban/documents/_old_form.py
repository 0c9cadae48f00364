"""Documents of the old binary forms of Office, WPS and RTF: traces of who wrote them, and what was deleted,
lie in places that no program clears as a whole. They are refused; the new forms say the same.
"""

from __future__ import annotations

from bangban.documents._packages import open_package
from bangban.documents.cleaned_files import Cleaned, RefusedDocumentError


def clean(data: bytes) -> Cleaned:
    """Raises RefusedDocumentError in any case: `document.locked` for a new form that has a password, which
    looks like an old one."""
    if not data.startswith((b"{\\rtf", b"PK")):
        open_package(data)
    raise RefusedDocumentError("document.old", {})
