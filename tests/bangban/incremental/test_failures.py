"""Why a build could not go on, in words."""

from pathlib import Path

import pytest
from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from bangban.incremental.disk.pack import StoreError
from bangban.incremental.failures import describe_failure
from bangban.site.staging import OutputError
from bangban.theme.assets import ThemeFileError


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OutputError("output.not-a-folder", Path("/srv/site")), "/srv/site"),
        (ThemeFileError("theme.stray", Path("theme/a.html")), "theme/a.html 不代替主题里的任何文件"),
        (ThemeFileError("theme.special", Path("theme/a.css")), "主题里的 theme/a.css 不是普通文件"),
        (TemplateNotFound("card.html"), "主题里没有模板“card.html”"),
        (
            TemplateSyntaxError("Expected an expression", 7, "a", "/x/a.html"),
            "/x/a.html:7 Expected an expression。",
        ),
        (UndefinedError("'supper' is undefined"), "网站没有建成： 'supper' is undefined。"),
        (StoreError("store.broken"), "。"),
        (OSError(28, "No space left on device", "/srv/a"), "网站没有建成：/srv/a No space left on device。"),
        (OSError("odd"), "网站没有建成： odd。"),
    ],
)
def test_names_what_is_to_be_mended(error, said):
    """A full disk is the disk's fault, and nothing else is."""
    told = describe_failure(error)
    assert said in told
    assert told.endswith("。")
    assert ("磁盘" in told) == (type(error) is OSError)
