"""How long an editor waits for `bangban serve`: from a save until the changed page is served.

python -m bench.preview_lag [SIZE] [EDITS]
"""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from bench.builders import NOW, ROOT
from bench.corpus import write_corpus

_READY = re.compile(r"http://[^/\s]+/")
_GLANCE, _PAUSE = 0.01, 1.5  # seconds; an editor does not save again at once
_PATIENCE = 600.0
_USUAL = ("8000", "9")


def measure_lags(folder: Path, size: int, edits: int, pause: float = _PAUSE) -> list[float]:
    """The seconds of each edit of a story's body, in a generated newsroom of this size. Raises TimeoutError
    where a page never comes."""
    write_corpus(folder / "content", size)
    for name in ("plugins", "theme"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copyfile(ROOT / "pelicanconf.py", folder / "pelicanconf.py")
    stories = sorted((folder / "content" / "articles").glob("*.md"))
    with _serve(folder) as host:
        lags = []
        for number in range(edits):
            time.sleep(pause)
            lags.append(_edit(host, stories[number * 7 % len(stories)], number))
        return lags


def _edit(host: str, story: Path, number: int) -> float:
    mark = f"改动{number}。"
    text = f"{story.read_text(encoding='utf-8')}\n{mark}\n"
    begun = time.monotonic()
    story.write_text(text, encoding="utf-8")
    while mark not in _read_page(host, f"/articles/{story.stem}/"):
        if time.monotonic() - begun > _PATIENCE:
            raise TimeoutError(story.name)
        time.sleep(_GLANCE)
    return time.monotonic() - begun


def _read_page(host: str, path: str) -> str:
    connection = http.client.HTTPConnection(host, timeout=_PATIENCE)
    connection.request("GET", path)
    text = connection.getresponse().read().decode()
    connection.close()
    return text


@contextmanager
def _serve(folder: Path) -> Iterator[str]:
    """The preview, and the host at which it answers."""
    command = [sys.executable, "-P", "-m", "bangban", "serve", "--port", "0"]
    environment = {**os.environ, "BANGBAN_NOW": NOW, "PYTHONIOENCODING": "utf-8"}
    log = folder / "serve.log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=output)
    try:
        while not (found := _READY.search(log.read_text(encoding="utf-8", errors="replace"))):
            if process.poll() is not None:
                raise ChildProcessError(log.read_text(encoding="utf-8", errors="replace"))
            time.sleep(_GLANCE)
        yield urlsplit(found[0]).netloc
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def main(arguments: list[str]) -> None:
    """Prints each lag, and their median."""
    size, edits = map(int, (*arguments, *_USUAL[len(arguments) :]))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        lags = measure_lags(Path(folder), size, edits)
    print(*(f"{lag:.2f}" for lag in lags), f"median {statistics.median(lags):.2f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
