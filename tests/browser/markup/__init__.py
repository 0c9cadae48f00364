"""Whether a page is valid HTML: its syntax, its vocabulary, what stands in what, its values and references.

The rules are those of the HTML Living Standard that matter to this site, as tables. html5lib tells the errors
of syntax; its parser predates some newer elements, which need none of its special treatment.
"""

from tests.browser.markup import attributes, contents, places, references, tree

PAGE = (
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head>'
    "<body>{}</body></html>"
)


def problems(document: str) -> list[str]:
    """What is wrong with a whole page: one text each, with the place; none for a valid one."""
    root, found = tree.parse(document)
    for rule in (contents.check, places.check, attributes.check, references.check):
        found.extend(rule(root))
    return found


def fragment_problems(fragment: str) -> list[str]:
    """What is wrong with a piece of a page's body."""
    return problems(PAGE.format(fragment))
