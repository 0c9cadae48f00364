"""The way of a deployment: what the target has, what it lacks, sent in order, noted at the end.

Whatever breaks it off, the target's site is whole for readers, and the next deployment goes on: what was on
its way is `UNSURE` in the target's manifest until all of it has arrived.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from bangban.deployment.audited_site import SiteFiles
from bangban.deployment.order import DeploymentPlan, mark_unsure, plan_deployment, sort_removals
from bangban.deployment.remote_manifest import RemoteManifest
from bangban.deployment.target import MANIFEST, PREVIOUS, Target, read_known
from bangban.diagnostics.errors import RefusedError
from bangban.site.vanished import find_vanished

Tell = Callable[[int, int], None]
"""Is told how many of how many files have arrived."""


class Deployed(Struct, frozen=True):
    """What a deployment did, or would do: addresses that are new, changed, removed."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def sent(self) -> int:
        """How many files are sent."""
        return len(self.new) + len(self.changed)


def deploy(
    site: SiteFiles, target: Target, tell: Tell, *, adopt: bool = False, dry: bool = False
) -> Deployed:
    """Makes the target the same as the site; with `dry` tells only what would be done.

    Raises RefusedError (`deploy.foreign`) where files of others are there, unless it may `adopt` the place:
    they stay, but for those whose names the site has. Raises DeploymentError.
    """
    with target.open():
        known = _read_or_adopt(target, adopt)
        plan = plan_deployment(site.digests, known, target.name)
        done = _sum_up(plan, target)
        if dry or (plan.is_empty and known.digests):
            return done
        keep = _begin(site, target, known, plan)
        count = 0
        for phase in plan.list_phases():
            target.send(site, phase, keep)
            count += len(phase)
            tell(count, done.sent)
        for group in sort_removals(done.removed):
            target.remove(group, site.digests, keep)
        names = {target.name(address): digest for address, digest in site.digests.items()}
        _note(target, MANIFEST, RemoteManifest(names, site.mark, tuple(site.list_gone())))
    return done


def roll_back(target: Target, tell: Tell, *, dry: bool = False) -> Deployed:
    """Puts the site back that was there before the last deployment. Raises RefusedError
    (`deploy.no-previous`) where it is not kept, and DeploymentError."""
    if not target.keeps_previous:
        raise RefusedError("deploy.no-way-back")
    with target.open():
        known, before = read_known(target), read_known(target, PREVIOUS)
        if known is None or before is None:
            raise RefusedError("deploy.no-previous")
        plan = plan_deployment(before.digests, known)
        done = _sum_up(plan, target)
        if dry:
            return done
        _note(target, MANIFEST, mark_unsure(known, plan, before.mark))
        count = 0
        for phase in plan.list_phases():
            target.restore(phase, before.digests)
            count += len(phase)
            tell(count, done.sent)
        for group in sort_removals(done.removed):
            target.remove(group, before.digests, keep=False)
        _note(target, MANIFEST, before)
        target.forget_previous()
    return done


def _read_or_adopt(target: Target, adopt: bool) -> RemoteManifest:
    known = read_known(target)
    if known is None and not adopt and not target.is_empty():
        raise RefusedError("deploy.foreign")
    return known or RemoteManifest()


def _begin(site: SiteFiles, target: Target, known: RemoteManifest, plan: DeploymentPlan) -> bool:
    """Notes what is on its way. Tells whether what is replaced is to be kept: not where a story has been
    taken down or back, which nobody may put back by a word."""
    keep = target.keeps_previous and bool(known.digests) and not _takes_down(site, known)
    goes_on = not known.is_whole and known.mark == site.mark
    if goes_on:
        # What the first attempt has kept belongs to this one.
        keep = keep and target.read_note(PREVIOUS) is not None
    elif target.keeps_previous:
        target.forget_previous()
        keep = keep and known.is_whole
        if keep:
            _note(target, PREVIOUS, known)
    _note(target, MANIFEST, mark_unsure(known, plan, site.mark, target.name))
    return keep


def _takes_down(site: SiteFiles, known: RemoteManifest) -> bool:
    return bool(find_vanished(known.digests, site.digests)) or not {*site.list_gone()} <= {*known.gone}


def _sum_up(plan: DeploymentPlan, target: Target) -> Deployed:
    removed = target.resolve(plan.gone) if plan.gone else []
    return Deployed(tuple(sorted(plan.new)), tuple(sorted(plan.changed)), tuple(sorted(removed)))


def _note(target: Target, name: str, manifest: RemoteManifest) -> None:
    target.write_note(name, manifest.write())
