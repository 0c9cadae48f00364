"""What a build is asked to do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.incremental.making.renderer_spec import RendererSettings
from bangban.incremental.tracking.world import Presentation


class Job(Struct, frozen=True):
    """One build of the folder `config.content` to `output`, at the clock's moment. With `config.publish` any
    error stops it, and the new site takes the place of the old one in one step. `texts` are files of the
    theme by address, `theme` its copied files (the file and its digest). `code` is the digest of plugins and
    libraries: what other code made is made anew."""

    config: SiteConfig
    output: Path
    clock: Clock
    setting: RendererSettings
    code: bytes
    presentation: Presentation
    texts: Mapping[str, str] = field(default_factory=dict)
    theme: Mapping[str, tuple[Path, bytes]] = field(default_factory=dict)

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.config.content

    @property
    def lacks_fonts(self) -> bool:
        """Whether pictures of cases are wanted, but there is no font to write them with."""
        return self.config.share_pictures and not self.setting.typeface
