"""Where the examples of messages stand: in a header, a text, a file of its own."""

from bangban.checks.rule import Example

BODY = "---\ntitle: A\ndate: 2022-11-20\n---\n\n%s\n"
ARTICLE = "articles/example.md"
STATS = "platform/stats.csv"
COLUMNS = "as_of,since,received,processed,closed,urgent_closed,source"
ROW = "2022-11-15,2022-01-09,10,9,8,7,A"
PLATFORM = "platform/platform.yaml"


def in_header(code: str, wrong: str, right: str, line: str = "%s") -> Example:
    """Lines of an article's header, or of a case's."""
    path = "cases/example.md" if line.startswith("case:") else ARTICLE
    return Example(code, wrong, right, line, path=path)


def as_file(code: str, wrong: str, right: str, line: str = "%s", path: str = ARTICLE) -> Example:
    """A whole file."""
    return Example(code, wrong, right, line, part="file", path=path)


def in_body(code: str, wrong: str, right: str) -> Example:
    return as_file(code, wrong, right, BODY)


def as_row(code: str, wrong: str, right: str, line: str = f"{COLUMNS}\n%s\n") -> Example:
    return as_file(code, wrong, right, line, STATS)


def in_platform(code: str, wrong: str, right: str) -> Example:
    return Example(code, wrong, right, path=PLATFORM)


WHOLE = "---\ntitle: A\ndate: 2022-11-20\n---\n"
ENTRY = "timeline: [{at: 2022-11-13, title: A, %s}]"
