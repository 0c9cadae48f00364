"""Real servers over a built site with the snippets that it brings: nginx and Caddy, where they are there."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.processes import ending

COMMANDS = {"nginx": ("nginx", "/usr/sbin/nginx"), "caddy": ("caddy",)}
PATIENCE = 20.0
"""Seconds that a server has to begin."""

NGINX = """\
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/1; proxy_temp_path {folder}/2; fastcgi_temp_path {folder}/3;
    uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5;
    server {{
        listen 127.0.0.1:{port};
        root "{root}";
        include "{snippet}";
    }}
}}
"""
CADDY = """\
{{
    admin off
    auto_https off
}}
http://127.0.0.1:{port} {{
    root * "{root}"
    import "{snippet}"
    file_server
}}
"""


def find(name: str) -> str | None:
    """The path of a server's program, None where it is not installed."""
    return next((path for path in map(shutil.which, COMMANDS[name]) if path), None)


@contextmanager
def serving(name: str, root: Path, folder: Path, snippet: Path | None = None) -> Iterator[str]:
    """Serves `root` by a real server, set up in `folder` as docs/serving.md says; gives its address."""
    program, port = find(name), pick_port()
    assert program
    folder.mkdir(parents=True, exist_ok=True)
    template, command = {
        "nginx": (NGINX, [program, "-p", str(folder), "-c", str(folder / "conf")]),
        "caddy": (CADDY, [program, "run", "--adapter", "caddyfile", "--config", str(folder / "conf")]),
    }[name]
    own = snippet or root / f"_{name}.conf"
    (folder / "conf").write_text(
        template.format(port=port, root=root, folder=folder, snippet=own), encoding="utf-8"
    )
    environment = {**os.environ, "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (
        (folder / "said").open("wb") as said,
        ending(subprocess.Popen(command, stdout=said, stderr=said, env=environment)) as process,
    ):
        await_port(port, process, folder / "said")
        yield f"http://127.0.0.1:{port}"


def pick_port() -> int:
    """A free port of this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def await_port(port: int, process: "subprocess.Popen[bytes]", said: Path) -> None:
    """Waits until something listens; fails with what the server has said when it ends instead."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            assert process.poll() is None, said.read_text(encoding="utf-8", errors="replace")
            assert time.monotonic() < end, "the server does not begin"
            time.sleep(0.02)
        else:
            return
