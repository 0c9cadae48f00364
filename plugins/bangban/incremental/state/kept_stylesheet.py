"""The theme's stylesheets as the store keeps them: to write them takes as long as several pages."""

from __future__ import annotations

from pathlib import Path

import msgspec

from bangban.content.files.folder import walk_folder
from bangban.incremental.disk.code_digest import sum_up_code
from bangban.incremental.disk.digests import digest_value
from bangban.incremental.scan.scanning import digest_content
from bangban.incremental.state.store import Store
from bangban.theme.stylesheets import Stylesheet, bundle_stylesheets


def recall_stylesheets(store: Store, *layers: Path) -> tuple[Stylesheet, ...]:
    """The stylesheets of a theme and of what is laid over it: made anew where one of the CSS files, or any
    program, is another than when it was kept. Raises StylesheetError."""
    files = [_list_files(layer) for layer in layers]
    name = f"stylesheet-{digest_value(([one.name for one in layers], files, sum_up_code())).hex()}"
    kept = store.recall(name)
    if kept is not None:
        return msgspec.json.decode(kept, type=tuple[Stylesheet, ...])
    sheets = bundle_stylesheets(*layers)
    store.keep(name, msgspec.json.encode(sheets))
    return sheets


def _list_files(layer: Path) -> list[tuple[str, bytes]]:
    paths = sorted(path for path, _ in walk_folder(layer) if path.endswith(".css"))
    return [(path, digest_content(layer / path)) for path in paths]
