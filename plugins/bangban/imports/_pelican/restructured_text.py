"""reStructuredText as HTML with its fields, by docutils, which opens no file and loses nothing in silence."""

from __future__ import annotations

import re
from html import escape, unescape

from docutils import nodes
from docutils.core import publish_doctree, publish_from_doctree
from msgspec import Struct

from bangban.exports.timelinejs_shape import Notes, clean_text

_TAG = re.compile(r"<[^<>]*>")
_SETTINGS = {
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "_disable_config": True,
    "input_encoding": "unicode",
    "output_encoding": "unicode",
    "report_level": 2,
    "halt_level": 5,
    "traceback": False,
    "warning_stream": False,
    "syntax_highlight": "none",
    "embed_stylesheet": False,
    "initial_header_level": "2",
    "smart_quotes": False,
    "cloak_email_addresses": False,
    "line_length_limit": 1_000_000,
}


class RestructuredText(Struct, frozen=True):
    """`fields` as they stand, each its name and words in lower case and as written; the body as HTML."""

    title: str
    subtitle: str
    fields: tuple[tuple[str, str], ...]
    markup: str


def read_restructured(text: str, notes: Notes) -> RestructuredText:
    """The text, read. What docutils cannot read (directives of plugins) stands there as it was typed, and is
    told at its line."""
    tree = publish_doctree(text, settings_overrides=_SETTINGS)
    fields = [*_list_fields(tree)]
    title = next((clean_text(one.astext()) for one in tree.findall(nodes.title) if one.parent is tree), "")
    subtitle = next((clean_text(one.astext()) for one in tree.findall(nodes.subtitle)), "")
    for message in list(tree.findall(nodes.system_message)):
        _keep_source(message, notes)
    for problem in list(tree.findall(nodes.problematic)):
        _put(problem, nodes.Text(problem.astext()))
    for drawn in list(tree.findall(nodes.raw)):
        # Where Pelican has been imported its directive colours code; texts cannot have any (`raw_enabled`).
        _put(drawn, nodes.literal_block("", unescape(_TAG.sub("", drawn.astext())).strip("\n")))
    for literal in list(tree.findall(nodes.literal)):
        # The writer makes spans of them.
        _put(literal, nodes.raw("", f"<code>{escape(literal.astext())}</code>", format="html"))
    for heading in [one for one in tree.children if isinstance(one, nodes.title | nodes.subtitle)]:
        tree.remove(heading)
    markup = publish_from_doctree(tree, writer="html5", settings_overrides=_SETTINGS)
    start, end = markup.find("<body"), markup.rfind("</body>")
    body = markup[markup.find(">", start) + 1 : end]
    return RestructuredText(title, subtitle, tuple(fields), _drop_head(body))


def _put(old: nodes.Element, new: nodes.Node) -> None:
    """Puts a node in the place of another, whose own marks nobody needs any more."""
    if old.parent is not None:
        old.parent[old.parent.index(old)] = new


def _drop_head(body: str) -> str:
    """What stands in the body's one <main>."""
    end = body.rfind("</main>")
    start = body.find(">", body.find("<main")) + 1
    return body[start:end] if 0 < start <= end else body


def _list_fields(tree: nodes.document) -> list[tuple[str, str]]:
    """The bibliographic fields, which leave the tree; so do title and subtitle when they are known."""
    found: list[tuple[str, str]] = []
    for info in list(tree.findall(nodes.docinfo)):
        for node in info.children:
            if isinstance(node, nodes.field):
                name, value = node.children[0].astext(), node.children[1].astext()
            elif isinstance(node, nodes.authors):
                name, value = "authors", ", ".join(one.astext() for one in node.children)
            else:
                name, value = type(node).__name__, node.astext()
            found.append((name.strip().lower(), clean_text(value)))
        info.parent.remove(info)
    return found


def _keep_source(message: nodes.system_message, notes: Notes) -> None:
    """In the place of a message the source that it is about."""
    words = message.children[0].astext() if message.children else ""
    notes.tell(message.get("line") or 1, "import.rst", text=words.split("\n")[0])
    kept = [child for child in message.children if isinstance(child, nodes.literal_block)]
    parent = message.parent
    if parent is None:
        return
    at = parent.index(message)
    parent.remove(message)
    for child in reversed(kept):
        parent.insert(at, child)
