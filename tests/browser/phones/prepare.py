"""Brings the browsers of the fleet onto this machine: `python -m tests.browser.phones.prepare [--all]`.

Without `--all`, those that `make test` needs: Chromium 80 and 92, w3m and lynx. What Debian has is
installed by `apt-get` where that is allowed, as `tests.browser.chromium` does; npm fetches the old Chromiums.
"""

import shutil
import sys

from tests.browser import chromium
from tests.browser.phones import fleet, old_chromium

PACKAGES = {"npm": "npm", "w3m": "w3m", "lynx": "lynx"}
MORE_PACKAGES = {"firefox-esr": "firefox-esr", "WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"}
"""Which Debian package brings which command."""
ADVICE = """\
测试还缺少：{missing}。Debian、Ubuntu：apt-get install {packages}
The tests still need: {missing}."""


def ensure(whole: bool) -> None:
    """Install and fetch what is missing: the whole fleet, or what `make test` needs.

    Raises RuntimeError with advice when something cannot be brought here.
    """
    packages = {**PACKAGES, **(MORE_PACKAGES if whole else {})}
    if not old_chromium.is_possible():
        del packages["npm"]
    missing = _list_missing(packages)
    if missing and chromium.may_install():
        print(f"==> 安装 {'、'.join(missing.values())}", flush=True)
        _ = chromium.install([*missing.values()]) or chromium.install([*missing.values()])
        missing = _list_missing(packages)
    if missing:
        raise RuntimeError(ADVICE.format(missing=" ".join(missing), packages=" ".join(missing.values())))
    for major in (old_chromium.PACKAGES if whole else fleet.TESTED) if old_chromium.is_possible() else ():
        if not old_chromium.find(major):
            print(f"==> 取得 Chromium {major}", flush=True)
            old_chromium.ensure(major)


def _list_missing(packages: dict[str, str]) -> dict[str, str]:
    return {command: package for command, package in packages.items() if not shutil.which(command)}


if __name__ == "__main__":
    try:
        ensure("--all" in sys.argv[1:])
    except RuntimeError as error:
        sys.exit(str(error))
