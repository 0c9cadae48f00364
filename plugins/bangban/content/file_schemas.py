"""The JSON Schemas of all files that the desk writes, for the programs in which it writes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bangban.content.files.folder import (
    PLATFORM_FILE,
    PLATFORM_FOLDER,
    PROSE_NAMES,
    STORY_SUFFIX,
    WITHDRAWN_FILE,
)
from bangban.content.model.free_page import FREE_PAGE
from bangban.content.model.platform import PAGE, PLATFORM
from bangban.content.model.story import SCHEMAS
from bangban.content.model.vocabulary import FOLDERS
from bangban.content.model.withdrawal import WITHDRAWALS
from bangban.content.schema.fields import Field


class WrittenFile(NamedTuple):
    """A kind of file: by which paths in the content folder it is known (globs), and what stands in it; of a
    Markdown file, in its header."""

    paths: tuple[str, ...]
    field: Field[object]


FILES: Mapping[str, WrittenFile] = {
    **{kind: WrittenFile((f"{FOLDERS[kind]}/*{STORY_SUFFIX}",), schema) for kind, schema in SCHEMAS.items()},
    "platform": WrittenFile((PLATFORM_FILE,), PLATFORM),
    "page": WrittenFile(tuple(f"{PLATFORM_FOLDER}/{name}{STORY_SUFFIX}" for name in PROSE_NAMES), PAGE),
    "free-page": WrittenFile((f"pages/*{STORY_SUFFIX}",), FREE_PAGE),
    "withdrawn": WrittenFile((WITHDRAWN_FILE,), WITHDRAWALS),
}
"""By the name of its schema."""
