"""The files of a folder, as a site and its manifest name them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def list_files(folder: Path) -> Iterator[str]:
    """Every file and symbolic link below, and with a `/` at its end every folder that is empty."""
    waiting = [""]
    while waiting:
        above, is_empty = waiting.pop(), True
        try:
            entries = os.scandir(f"{folder}/{above}")
        except OSError:
            # As `os.walk` does: what cannot be read has nothing for us.
            continue
        with entries:
            for entry in entries:
                is_empty = False
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{above}{entry.name}/")
                else:
                    yield above + entry.name
        if is_empty and above:
            yield above
