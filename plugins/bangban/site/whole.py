"""The whole site, file by file: slow, and so plain that the incremental way is judged by it (same bytes)."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from bangban.config.site_config import SiteConfig
from bangban.content.library import Library, load_library
from bangban.diagnostics.problems import Problem
from bangban.pictures.painter import Painter
from bangban.site._plain_renderer import PlainRenderer, Templates
from bangban.site.audit.audited_output import AuditedOutput, list_output
from bangban.site.audit.auditing import audit
from bangban.site.audit.output_links import SitePlace
from bangban.site.audit.read_content import read_newsroom
from bangban.site.checked_site import SiteRules
from bangban.site.checksums import digest_files, forget_checksums, forget_digests, write_checksums
from bangban.site.folder_files import list_files
from bangban.site.manifest import claim_files, is_unlisted, read_manifest, write_manifest
from bangban.site.opening import OpenedSite, check_site, open_site
from bangban.site.outputs.registry import is_heavy
from bangban.site.plan import SitePlan, count_pages, plan_outputs
from bangban.site.progress import Listener, Outcome, RefusedSiteError
from bangban.site.staging import Staging
from bangban.site.vanished import find_vanished, list_vanished
from bangban.theme.assets import Assets


class WholeSteps(Struct, frozen=True):
    """The steps (see `bangban.build`) of a build that makes everything; texts are converted by
    Python-Markdown's own code, unless `quick`."""

    config: SiteConfig
    rules: SiteRules
    assets: Assets
    painter: Painter | None
    templates: Templates
    staging: Staging
    listener: Listener
    quick: bool = False

    def load_library(self) -> Library:
        """Reads everything."""
        config = self.config
        return load_library(
            config.content,
            self.rules.content,
            config.picture_pixels,
            drafts=config.drafts,
            chosen=config.extras.selection,
        )

    def open_site(self, library: Library) -> OpenedSite:
        """Converts everything."""
        return open_site(
            library,
            self.config,
            self.assets,
            self.painter.typeface if self.painter else None,
            self.listener,
            quick=self.quick,
        )

    def plan_outputs(self, opened: OpenedSite) -> SitePlan:
        """Every file that the site has, from the registry of kinds."""
        return plan_outputs(opened.site)

    def run_checks(self, opened: OpenedSite, _plan: SitePlan) -> tuple[list[Problem], int]:
        """All problems of content, and a warning where the output's old files are not known."""
        if is_unlisted(self.staging.output):
            self.listener.warn("output.cleared" if self.config.publish else "output.unlisted")
        return check_site(opened, self.rules)

    def _audit(self, place: SitePlace) -> None:
        """Reads what has been made, before anybody else can."""
        config, folder = self.config, self.staging.folder
        made = frozenset(path for path in list_files(folder) if not path.endswith("/"))
        newsroom = read_newsroom(
            config.content,
            self.rules.content,
            config.open_clock(),
            *config.themes,
            selection=config.extras.selection,
        )
        extras = frozenset(config.extras.places.values())
        machine = (config.content, self.staging.output.parent, folder, Path.home())
        problems = audit(AuditedOutput(list_output(folder, made), made, place, machine, extras), newsroom)
        if problems:
            raise RefusedSiteError(problems)

    def _sum_up(self, made: frozenset[str]) -> None:
        output = self.staging.output
        digests = digest_files(output, made, {})
        write_manifest(output, digests, digests)
        write_checksums(output, digests)

    def execute(self, plan: SitePlan) -> Outcome:
        """Makes every file in the staging folder, and brings the site into place."""
        self.make(plan)
        return self.publish(plan)

    def make(self, plan: SitePlan) -> frozenset[str]:
        """Makes every file in the staging folder, and gives their addresses. Where another program has put a
        file there before, that stays."""
        nodes, others = list(plan.list_nodes()), frozenset(list_files(self.staging.folder))
        made: set[str] = set()
        renderer = PlainRenderer(plan.site, self.templates, self.painter, self.staging.output)
        for heavy in (True, False):
            part = [node for node in nodes if is_heavy(node) is heavy]
            self.listener.begin("pictures" if heavy else "write", len(part))
            for output in map(plan.find, part):
                for address, data in renderer.make(output):
                    if address not in others:
                        self.staging.write(address, data)
                        made.add(address)
                self.listener.advance()
        return frozenset(made)

    def publish(self, plan: SitePlan) -> Outcome:
        """Brings what lies in the staging folder into place."""
        if self.config.publish:
            self._audit(SitePlace(plan.site.portal.host, plan.site.portal.base))
            forget_checksums(self.staging.output)
            claim_files(self.staging.output, self.config.kept)
        else:
            forget_digests(self.staging.output)
        before = read_manifest(self.staging.output)
        self.staging.publish()
        after = read_manifest(self.staging.output)
        if self.config.publish:
            self._sum_up(after)
        vanished = list_vanished(find_vanished(before, after), self.config)
        stories = len(plan.site.portal.collections.visible)
        return Outcome(stories, count_pages(plan.list_nodes()), vanished=vanished)
