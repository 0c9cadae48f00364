"""A story written as a file: front matter in YAML, then Markdown, as editors would type it."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

_WIDTH = 2**31


def write_story_text(header: Mapping[str, object], body: str) -> str:
    """The text of a story's file. `header` holds texts, flags, lists and such mappings, in their order.

    Texts of several lines become blocks (`text: |-`); all others stay on their line, quoted where YAML
    would take them for something else.
    """
    front = yaml.dump(
        dict(header),
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=_WIDTH,
    )
    return f"---\n{front}---\n\n{body.strip()}\n" if body.strip() else f"---\n{front}---\n"


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, and never writes anchors, which front matter does not know."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """As PyYAML asks for it; `indentless` is how it would write lists."""
        del indentless
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:
        """True: whatever the value is, it is written again."""
        del data
        return True


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None if _is_plain(text) else "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _is_plain(text: str) -> bool:
    """Whether a person, too, would read the text as one value without quotes."""
    return text[:1].isalnum() and not set(text) & set("：，、“”‘’［］｛｝#&*!|>%@`")


_Dumper.add_representer(str, _write_text)
