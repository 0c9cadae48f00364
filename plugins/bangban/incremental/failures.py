"""Why a build could not go on, in a sentence: of the errors that the system, the output, the theme raise."""

from __future__ import annotations

from jinja2 import TemplateNotFound

from bangban.incremental.disk.pack import StoreError
from bangban.locale.zh.messages import read_messages
from bangban.site.staging import OutputError
from bangban.theme.layers import ThemeFileError


def describe_failure(error: OSError | StoreError) -> str:
    """The sentence, with its mend; paths are whole."""
    code, values = _judge(error)
    message = read_messages()[code]
    return message.what.format(**values) + message.mend.format(**values)


def _judge(error: OSError | StoreError) -> tuple[str, dict[str, object]]:
    if isinstance(error, OutputError | ThemeFileError):
        return error.code, {"path": error.path}
    if isinstance(error, StoreError):
        return error.code, {}
    if isinstance(error, TemplateNotFound):
        # To Python an OSError, of a file whose path nobody knows.
        return "theme.template-missing", {"name": error.name}
    return "build.failed", {"reason": error.strerror or error, "path": error.filename or ""}
