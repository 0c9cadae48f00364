"""What Pelican has to be told so that it works with Bangban: a newsroom's own pelicanconf.py begins with
`from pelican_bangban.settings import *`, and changes what it likes below."""

from __future__ import annotations

import os

from bangban.theme.shipped import locate_theme

PATH = "content"
OUTPUT_PATH = "output"
TIMEZONE = "Asia/Shanghai"
BANGBAN_DRAFTS = os.environ.get("BANGBAN_DRAFTS") == "1"

# Which folders hold what. The folder is the kind.
ARTICLE_PATHS = ["articles", "editorials", "cases"]
PAGE_PATHS: list[str] = []
STATIC_PATHS = ["images", "files"]

THEME = str(locate_theme())
THEME_STATIC_PATHS = ["static"]
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True, "auto_reload": False}

# Whoever reads these settings has imported it: Pelican would go on without a plugin that cannot be imported.
PLUGINS = ["pelican_bangban"]

# Addresses begin at the root of the host; publishing below a path is platform.yaml's `url`.
SITEURL = ""
RELATIVE_URLS = False
DEFAULT_LANG = "zh"
SITENAME = "Bangban"
ARTICLE_TRANSLATION_ID = "translation_key"
SLUGIFY_USE_UNICODE = True

# What is out (drafts, embargoes) is decided by BANGBAN_NOW alone.
WITH_FUTURE_DATES = True

# Bangban makes all lists and feeds, and keeps the output folder clean.
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
CATEGORY_URL = "{slug}/"
TAG_URL = "tags/{slug}/"
AUTHOR_URL = "authors/{slug}/"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
