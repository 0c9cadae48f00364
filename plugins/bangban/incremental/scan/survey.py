"""A look at everything before a build: is there anything to do at all?"""

from __future__ import annotations

from time import time_ns

from msgspec import Struct

from bangban.incremental.disk.digests import digest_value
from bangban.incremental.making.job import Job
from bangban.incremental.scan.scanning import Scan, scan_content
from bangban.incremental.state.memory import Memory
from bangban.incremental.state.published_files import Inspection
from bangban.site.checksums import locate_checksums
from bangban.site.manifest import locate_manifest

_PLACES = ("CACHE_PATH", "OUTPUT_PATH", "PATH", "PLUGIN_PATHS", "THEME", "THEME_TEMPLATES_OVERRIDES")
"""Pelican's settings that say where files lie. Pelican makes their paths absolute; what of the files can
change the site is known by their content."""


class Survey(Struct, frozen=True):
    """What is there before a build: the `memory` of the last one, `usable` if the same programs made it; the
    content folder; the published files, against what they were left as; the digest of settings and theme."""

    memory: Memory | None
    usable: Memory | None
    scan: Scan
    outputs: Inspection
    state: bytes


def survey_site(job: Job, memory: Memory | None) -> Survey:
    """Looks at everything once. Raises StoreError."""
    usable = memory if memory and memory.head.code == job.code else None
    before, selection = usable.stamps if usable else {}, job.config.extras.selection
    scan = scan_content(job.content, before, time_ns(), selection)
    found = memory.outputs.inspect(job.output) if memory else Inspection(frozenset(), False)
    return Survey(memory, usable, scan, found, sum_up(job))


def sum_up(job: Job) -> bytes:
    """The digest of all that settings and theme say: while it is the same, only content and time change.
    Where files lie is no part of it: a checkout that was moved is the same site."""
    setting = job.setting
    place = repr(str(job.output.parent))[1:-1]
    told = [
        (name, repr(value).replace(place, ""))
        for name, value in sorted(setting.told.items())
        if name not in _PLACES
    ]
    theme = sorted((address, content) for address, (_, content) in job.theme.items())
    return digest_value(
        (job.config.digest, job.presentation, sorted(job.texts), theme, told,
         sorted(setting.templates.digests.items()))
    )  # fmt: skip


def list_places(job: Job) -> list[str]:
    """The settings that say where files lie: Pelican's, and those with a path of this checkout in them."""
    place = repr(str(job.output.parent))[1:-1]
    return [
        name for name, value in sorted(job.setting.told.items()) if name in _PLACES or place in repr(value)
    ]


def sum_up_places(job: Job) -> bytes:
    """The digest of these settings, for a site that shows one of them."""
    return digest_value([(name, job.setting.told[name]) for name in list_places(job)])


def is_whole(job: Job, survey: Survey) -> bool:
    """Whether the published site is as it was left, with the lists of its files: a cache may bring back one
    without the other."""
    lists = (locate_manifest(job.output), *((locate_checksums(job.output),) if job.config.publish else ()))
    return not survey.outputs.damaged and all(one.is_file() for one in lists)


def is_same(job: Job, survey: Survey) -> bool:
    """Whether the site would come out as it is."""
    head = survey.usable.head if survey.usable else None
    return (
        head is not None
        and not survey.scan.changed
        and not survey.scan.gone
        and digest_value(survey.scan.refused) == head.refused
        and not head.untold
        and head.state == survey.state
        and (not head.places or head.places == sum_up_places(job))
        and head.since <= job.clock.now.timestamp() < head.until
        and (not head.judged or head.now == job.clock.judged.isoformat())
    )
