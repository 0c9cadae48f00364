"""`bangban deploy`: opens site and target, and tells what was done."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep
from typing import Protocol

from bangban.deployment.audited_site import open_site_files
from bangban.deployment.deploying import Deployed, deploy, roll_back
from bangban.deployment.refusals import DeploymentError
from bangban.deployment.targets import open_target
from bangban.diagnostics.errors import RefusedError

_PAUSE = 1.0
"""Seconds between two looks whether whoever deploys has come to the end."""


class Say(Protocol):
    """Says a sentence of the commands, beside the result."""

    def __call__(self, code: str, **values: object) -> None:
        """The code of the sentence, and its values."""


def run_deployment(arguments: Namespace, say: Say, write: Callable[[str], None]) -> int:
    """Sends the site of an output folder to a target, or with `rollback` puts back what was there before.

    The result, a line for each file, goes to `write`, all else to `say`. Gives the exit code: 1 where the
    target did not take it. Raises RefusedError where something impossible is asked for.
    """
    dry, back = arguments.dry_run, arguments.rollback
    if arguments.adopt and back:
        raise RefusedError("deploy.adopt-back")
    try:
        done = _wait(lambda: _send(arguments, say), arguments.wait, say)
    except DeploymentError as error:
        say(error.code, **error.values)
        return 1
    for line in list_lines(done):
        write(line)
    sentence = "deploy.dry" if dry else "deploy.back" if back else "deploy.done"
    say(sentence, new=len(done.new), changed=len(done.changed), removed=len(done.removed))
    return 0


def _send(arguments: Namespace, say: Say) -> Deployed:
    """Once. The site is opened anew each time: whoever waits sends what is there at the end."""

    def tell(count: int, total: int) -> None:
        say("deploy.count", count=count, total=total)

    target = open_target(arguments.target)
    if arguments.rollback:
        return roll_back(target, tell, dry=arguments.dry_run)
    site = open_site_files(Path(arguments.output))
    return deploy(site, target, tell, adopt=arguments.adopt, dry=arguments.dry_run)


def _wait(send: Callable[[], Deployed], seconds: int, say: Say) -> Deployed:
    """What `send` gives, which is tried again for so many seconds while somebody else deploys there. Raises
    what it raises at last."""
    end, is_told = monotonic() + seconds, False
    while True:
        try:
            return send()
        except DeploymentError as error:
            left = end - monotonic()
            if error.code != "deploy.busy" or left <= 0:
                raise
        if not is_told:
            say("deploy.waiting", seconds=seconds)
            is_told = True
        sleep(min(_PAUSE, left))


def list_lines(done: Deployed) -> Iterator[str]:
    """A line for each file: `+` it is new, `~` it is replaced, `-` it is removed."""
    for sign, addresses in (("+", done.new), ("~", done.changed), ("-", done.removed)):
        yield from (f"{sign} {address}" for address in addresses)
