"""A record's keys as `bangban new` writes them: to be filled in, or switched off, each below its comment."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.content.schema.fields import ListField
from bangban.content.schema.record_fields import RecordField
from bangban.locale.zh.key_words import read_key_words


def list_lines(schema: RecordField, *, written_out: bool) -> Iterator[str]:
    """The lines of a record's keys, each below its comment. `# ` begins a comment, `#` without a space a key
    that is switched off, as in sshd_config: whoever takes the `#` away has a line with the right indentation.
    With `written_out`, in a case, a key that says so is switched on, and has the keys inside it below it,
    each on its line."""
    for key, words in read_key_words()[schema.name].items():
        field = schema.fields.get(key)
        inner = field.item if isinstance(field, ListField) else field
        if field is None:
            continue
        if written_out and "in_case" in words and isinstance(inner, RecordField):
            yield from (f"# {words['in_case']}", f"{key}:")
            yield from _indent([*list_lines(inner, written_out=True)], is_item=field is not inner)
            continue
        is_on = "value" in words or (written_out and "in_case" in words)
        comment = words["in_case"] if written_out and "in_case" in words else words["comment"]
        yield from (f"# {line}" for line in comment.splitlines())
        yield f"{'' if is_on else '#'}{key}: {words.get('value', words.get('sample'))}".rstrip()


def _indent(lines: list[str], *, is_item: bool) -> Iterator[str]:
    """The lines below their key: as a mapping, or as the item of a list, which begins at the first key."""
    first = next(index for index, line in enumerate(lines) if not line.startswith("#")) if is_item else -1
    for index, line in enumerate(lines):
        yield f"{'  - ' if index == first else '  ' if index < first or not is_item else '    '}{line}"
