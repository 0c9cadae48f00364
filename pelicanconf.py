"""Settings of the preview: `pelican content`, `make site`, `bangban serve`.

A newsroom changes what is marked 本站; the rest makes Pelican work with the plugins. The name,
the address and everything else about the platform stand in content/platform/platform.yaml.
"""

import os
import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))

# 本站
PATH = "content"
OUTPUT_PATH = "output"
TIMEZONE = "Asia/Shanghai"
BANGBAN_PAGE_SIZE = 20  # 列表每页几篇
BANGBAN_FAST = True  # 只重做有变化的部分；False 是 Pelican 自己的做法，结果相同
BANGBAN_DRAFTS = os.environ.get("BANGBAN_DRAFTS") == "1"  # 预览时也显示草稿和未到时间的稿件

# Which folders hold what. The folder is the kind.
ARTICLE_PATHS = ["articles", "editorials", "cases"]
PAGE_PATHS = []
STATIC_PATHS = ["images", "files"]

THEME = str(ROOT / "theme")
THEME_STATIC_PATHS = ["static"]
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True, "auto_reload": False}

# The order matters: a plugin sees what those before it have done (each tells so itself).
# They are imported here, for Pelican would go on without one that cannot be: a site without checks.
PLUGINS = [
    import_module(name)
    for name in (
        "fast_build",
        "theme_assets",
        "structured_content",
        "timeline_exports",
        "platform_pages",
        "news_lists",
        "share_pictures",
        "safe_output",
        "build_progress",
    )
]

# Addresses begin at the root of the host; publishing below a path is platform.yaml's `url`.
SITEURL = ""
RELATIVE_URLS = False
DEFAULT_LANG = "zh"
SITENAME = "Bangban"
ARTICLE_TRANSLATION_ID = "translation_key"
SLUGIFY_USE_UNICODE = True

# The desk decides what is out (drafts, embargoes), by one clock.
WITH_FUTURE_DATES = True

# Our plugins make all lists and feeds; safe_output keeps the output folder clean.
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
TAG_URL = "tags/{slug}/"
AUTHOR_URL = "authors/{slug}/"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
