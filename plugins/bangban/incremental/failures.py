"""Why a build could not go on, in a sentence: of the errors that the system, the output, the theme raise."""

from __future__ import annotations

import re
import traceback

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from bangban.incremental.disk.pack import StoreError
from bangban.locale.zh.messages import read_messages
from bangban.site.staging import OutputError
from bangban.theme.layers import ThemeFileError

# Of a worker's traceback there is only the text.
_FRAME = re.compile(r'File "([^"\n]+\.html)", line ([0-9]+)')


def describe_failure(error: OSError | StoreError | TemplateError) -> str:
    """The sentence, with its mend; paths are whole."""
    code, values = _judge(error)
    message = read_messages()[code]
    return message.what.format(**values) + message.mend.format(**values)


def _judge(error: OSError | StoreError | TemplateError) -> tuple[str, dict[str, object]]:
    if isinstance(error, OutputError | ThemeFileError):
        return error.code, {"path": error.path}
    if isinstance(error, StoreError):
        return error.code, {}
    if isinstance(error, TemplateNotFound):
        # To Python an OSError, of a file whose path nobody knows.
        return "theme.template-missing", {"name": error.name}
    if isinstance(error, TemplateError):
        return "theme.template-error", {"place": _find_place(error), "reason": error.message or error}
    return "build.failed", {"reason": error.strerror or error, "path": error.filename or ""}


def _find_place(error: TemplateError) -> str:
    """The file and the line of the template, "" where nobody knows them."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name or ''}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    found = [(one.filename, str(one.lineno)) for one in frames if one.filename.endswith(".html")]
    found = found or _FRAME.findall(str(error.__cause__))
    return ":".join(found[-1]) if found else ""
