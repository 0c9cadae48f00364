"""`bangban completion`: the script by which a shell completes what is typed after `bangban`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import shtab

_FILES = frozenset(("PATH", "FILE", "MANIFEST", "PATH|URL"))
_FOLDERS = frozenset(("FOLDER", "DIR", "OUTPUT"))


def write_completion(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script for one of shtab's shells (bash, zsh, fish, powershell, tcsh): commands, options and fixed
    values; files and folders where the placeholder means one."""
    for action in _list_actions(parser):
        if action.metavar in _FILES:
            vars(action)["complete"] = shtab.FILE
        elif action.metavar in _FOLDERS:
            vars(action)["complete"] = shtab.DIRECTORY
    script: str = shtab.complete(parser, shell)
    return script


def _list_actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:  # argparse shows its arguments in no other way; shtab reads them so, too
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _list_actions(command)
