"""The settings of a run: where their file is, and what in them is put right before anybody reads it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.settings import DEFAULT_CONFIG

from bangban.config.pelican_settings import list_told, read_registry
from bangban.config.setting_lines import SettingLines, find_lines
from bangban.config.site_config import SiteConfig
from bangban.content.files.folder import PLATFORM_FILE, ContentFolder
from bangban.content.library import read_platform_files
from bangban.theme.layers import list_template_folders
from bangban.theme.templates import QuickTemplates
from pelican_bangban import settings as usual

_OVERRIDES = "THEME_TEMPLATES_OVERRIDES"
_USUAL_FILE = "pelicanconf.py"
_OPTIONS = ("-s", "--settings")
_FEEDS = ("FEED_ATOM", "FEED_RSS", "FEED_ALL_ATOM", "FEED_ALL_RSS")


def find_settings() -> SettingLines:
    """The lines of the settings file that the command line of Pelican names; none in another program."""
    if "pelican" not in Path(sys.argv[0]).with_suffix("").parts:
        return SettingLines()
    name = _USUAL_FILE
    for option, value in zip(sys.argv[1:], [*sys.argv[2:], ""], strict=True):
        if option in _OPTIONS:
            name = value
        elif option.startswith("--settings="):
            name = option.partition("=")[2]
    return find_lines(Path(name), name) if Path(name).is_file() else SettingLines()


def put_right(pelican: Pelican, config: SiteConfig) -> dict[str, object]:
    """Settings that change nothing here have our values, so that no part of Pelican acts on them either; and
    Pelican has nothing to copy: it would copy whole folders, the pictures of drafts too. Gives copies of
    these values."""
    settings = pelican.settings
    for name in list_told():
        value = deepcopy(getattr(usual, name, DEFAULT_CONFIG.get(name)))
        if value is None:
            settings.pop(name, None)
        else:
            settings[name] = value
    pelican.delete_outputdir = False
    settings["STATIC_PATHS"], settings["THEME_STATIC_PATHS"] = [], []
    # Templates find the components of whatever theme this run has.
    places, known = (*list_template_folders(config.theme_extra), pelican.theme), settings[_OVERRIDES]
    settings[_OVERRIDES] = [*known, *(place for place in places if place not in known)]
    _name_site(pelican)
    options = {**usual.JINJA_ENVIRONMENT, **settings["JINJA_ENVIRONMENT"]}
    settings["JINJA_ENVIRONMENT"] = _quicken(options) if config.fast else options
    return {name: deepcopy(settings.get(name)) for name in list_told()}


def _name_site(pelican: Pelican) -> None:
    """Other plugins, and feeds, find the site's address where they look for it."""
    settings = pelican.settings
    if settings["SITEURL"] or not (len(pelican.plugins) > 1 or list_feeds(settings)):
        return
    root = Path(pelican.path)
    platform = read_platform_files(ContentFolder(root, (PLATFORM_FILE,))).platform
    settings["SITEURL"] = platform.url.rstrip("/")
    settings["FEED_DOMAIN"] = settings.get("FEED_DOMAIN") or settings["SITEURL"]


def list_feeds(settings: Mapping[str, Any]) -> list[str]:
    """The settings that ask for a feed of Pelican's."""
    return [name for name in read_registry() if name.endswith(_FEEDS) and settings.get(name)]


def _quicken(options: Mapping[str, Any]) -> dict[str, object]:
    """Jinja's options with the quicker templates, which a build of the whole site does without."""
    others = [one for one in options.get("extensions", ()) if one is not QuickTemplates]
    return {**options, "extensions": [*others, QuickTemplates]}
