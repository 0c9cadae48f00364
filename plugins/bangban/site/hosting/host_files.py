"""The files of a site that tell its host what to send: a name, and who writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bangban.site.hosting._caddy import write_caddy
from bangban.site.hosting._headers_file import write_headers
from bangban.site.hosting._nginx import write_nginx
from bangban.site.hosting.header_table import HeaderRule

Table = Sequence[HeaderRule]
Writer = Callable[[Table, str, Sequence[str]], str]
"""Makes the text of the table for a site below a base (`/` or `/sub/`), which has these addresses with a
digest in their name, relative to the base."""

HOST_FILES: Mapping[str, Writer] = {
    "_headers": write_headers,
    "_nginx.conf": write_nginx,
    "_caddy.conf": write_caddy,
}
"""By address. All are public, as `/_headers` is: they hold nothing that an answer does not show."""
