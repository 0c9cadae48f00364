"""`bangban forms`: the configuration of a form editor for the newsroom in the working directory."""

from __future__ import annotations

from pathlib import Path

import yaml

from bangban.content.file_schemas import FILES
from bangban.content.files.folder import STORY_SUFFIX, open_folder
from bangban.content.form_editors.form_config import Config, make_form_config
from bangban.content.form_editors.form_widgets import FormEditor
from bangban.content.form_editors.short_forms import find_short_forms
from bangban.content.library import read_platform_files
from bangban.diagnostics.errors import RefusedError
from bangban.diagnostics.problems import Problem, sort_problems
from bangban.frontmatter.document import parse_document
from bangban.locale.zh.form_words import HEAD

_WIDTH = 2**31


def write_form_config(editor: FormEditor, content: Path, backend: str, repository: str) -> str:
    """The text of its `config.yml`. `content` is relative to the working directory, which is the repository.

    Raises RefusedError where there is no such folder, or it lies outside the repository.
    """
    if not content.is_dir():
        raise RefusedError("content.missing", path=content)
    try:
        place = content.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except ValueError as error:
        raise RefusedError("forms.outside", path=content) from error
    platform = read_platform_files(open_folder(content)).platform
    config = make_form_config(editor, place, platform, backend, repository)
    return HEAD.format(name=editor.capitalize()) + _dump(config)


def save_form_config(text: str, path: Path) -> None:
    """Writes the text to a file, over one that is there. Raises RefusedError where that cannot be."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise RefusedError("story.unwritable", path=path, reason=error.strerror or "-") from error


def find_lost_values(content: Path) -> list[Problem]:
    """What of the files that are in the forms an editor would lose; a file that cannot be read is told by
    `bangban check`."""
    problems: list[Problem] = []
    for file in FILES.values():
        for pattern in file.paths:
            if pattern.endswith(STORY_SUFFIX):
                for path in sorted(content.glob(pattern.replace("/", "/**/", 1))):
                    document = parse_document(path.as_posix(), path.read_bytes())
                    problems += find_short_forms(file.field, document.header) if document.header else ()
    return list(sort_problems(problems))


def _dump(config: Config) -> str:
    return yaml.dump(config, Dumper=_ConfigDumper, allow_unicode=True, sort_keys=False, width=_WIDTH)


class _ConfigDumper(yaml.SafeDumper):
    """Writes everything out: the editors refuse a file with many anchors."""

    def ignore_aliases(self, data: object) -> bool:
        """True: whatever the value is, it is written again."""
        del data
        return True
