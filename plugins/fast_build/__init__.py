"""No plugin any more: a pelicanconf.py older than `pelican_bangban` names it, and is told the new name."""

from __future__ import annotations

from bangban.locale.zh.messages import MESSAGES

raise SystemExit(MESSAGES["build.plugins-renamed"].what + MESSAGES["build.plugins-renamed"].mend)
