"""What a command cannot do, as data: the sentences stand in :mod:`bangban.cli_messages`."""

from __future__ import annotations


class RefusedError(Exception):
    """A command that was asked for something impossible; `code` is a key of `cli_messages.SENTENCES`."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
