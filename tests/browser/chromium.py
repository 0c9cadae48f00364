"""Chromium for the tests: where it is, how it is started, and how it gets onto a fresh machine.

`python -m tests.browser.chromium` makes sure that it is there, with a font for Chinese.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PLACES = (Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),)
# The first is for root in containers; the others keep Chromium from calling home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PACKAGES = ("chromium", "fonts-noto-cjk")
ADVICE = """\
测试需要 Chromium（或 Chrome）和一种中文字体。
Debian、Ubuntu：apt-get install {packages}
其他系统：装好浏览器后，用环境变量 CHROMIUM=路径 指定它。
The tests need Chromium (or Chrome): install it, or name it with CHROMIUM=path."""


def find() -> str | None:
    """The path of the browser: $CHROMIUM, else the first known name on PATH, else a usual place; or None."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        return shutil.which(chosen)
    found = (shutil.which(name) for name in NAMES)
    usual = (str(place) for place in PLACES if place.exists())
    return next((path for path in (*found, *usual) if path), None)


def missing_packages() -> list[str]:
    """The Debian packages that this machine still needs: the browser, and a font for Chinese."""
    missing = [] if find() else ["chromium"]
    if sys.platform == "linux" and not _has_chinese_font():
        missing.append("fonts-noto-cjk")
    return missing


def ensure() -> bool:
    """Whether the browser is there, after an attempt to install what is missing where that is allowed."""
    missing = missing_packages()
    if missing and may_install():
        print(f"==> 安装 {'、'.join(missing)}", flush=True)
        _ = install(missing) or install(missing)
    return find() is not None


def may_install() -> bool:
    """Whether this process may install Debian packages."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _has_chinese_font() -> bool:
    if not shutil.which("fc-list"):
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False).stdout.strip())


def install(packages: list[str]) -> bool:
    """Install Debian packages; gives whether that went well."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = (
        ["apt-get", "-q", "update"],
        ["apt-get", "-q", "install", "--yes", "--no-install-recommends", *packages],
    )
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    return all(
        subprocess.run(command, env=environment, check=False, **quiet).returncode == 0 for command in commands
    )


if __name__ == "__main__":
    if not ensure():
        sys.exit(ADVICE.format(packages=" ".join(PACKAGES)))
