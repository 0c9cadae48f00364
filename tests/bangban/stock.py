"""Python-Markdown as it is, and ours, side by side: with the site's dialect, and with each extension."""

import xml.etree.ElementTree as etree

from markdown import Markdown

from bangban.markdown._fast.fast_converter import QuickMarkdown

EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "codehilite",
    "def_list",
    "extra",
    "fenced_code",
    "footnotes",
    "legacy_attrs",
    "legacy_em",
    "md_in_html",
    "meta",
    "nl2br",
    "sane_lists",
    "smarty",
    "tables",
    "toc",
    "wikilinks",
)
"""Every extension that comes with Python-Markdown."""


def pair(**options) -> tuple[Markdown, Markdown]:
    """Stock and ours, built alike."""
    return Markdown(**options), QuickMarkdown(**options)


def convert(markdown: Markdown, text: str) -> str:
    """The HTML, or the name of the exception; from a fresh start in any case."""
    markdown.reset()
    markdown.parser.state.clear()
    try:
        return markdown.convert(text)
    except (RecursionError, ValueError, TypeError, LookupError, AttributeError, RuntimeError) as error:
        return type(error).__name__


def describe(tree: etree.Element) -> object:
    """All that a tree says."""
    kind = type(tree.text).__name__
    return tree.tag, kind, tree.text, tree.tail, tree.attrib, [describe(child) for child in tree]
