"""What a command cannot do, as data: the sentences stand in :mod:`bangban.locale.zh.cli_messages`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class RefusedError(Exception):
    """A command that was asked for something impossible; `code` is a key of `cli_messages.SENTENCES`."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@contextmanager
def naming(path: str) -> Iterator[None]:
    """Notes the file (PEP 678) on whatever is raised inside."""
    try:
        yield
    except Exception as error:
        error.add_note(path)
        raise


def name_fault(error: BaseException) -> str:
    """The file that was noted first, "" where none was."""
    return next(iter(getattr(error, "__notes__", ())), "")
