"""No plugin any more: a pelicanconf.py older than `pelican_bangban` names it, and is told the new name."""

from __future__ import annotations

from bangban.locale.zh.messages import read_messages

_MESSAGE = read_messages()["build.plugins-renamed"]
raise SystemExit(_MESSAGE.what + _MESSAGE.mend)
