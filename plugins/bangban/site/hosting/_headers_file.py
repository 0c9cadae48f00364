"""`/_headers`, which Netlify and Cloudflare Pages read.

Both take all rules that fit a path, in order. Netlify lets the later value of a header win; Cloudflare joins
both with a comma unless `! Name` takes the earlier one away, which Netlify ignores. Cloudflare reads 100
rules, of lines of 2,000 characters, with one `*` each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bangban.site.hosting.header_table import HeaderRule


def write_headers(table: Sequence[HeaderRule], base: str, hashed: Sequence[str]) -> str:
    """The file of a site below `base`."""
    lines: list[str] = []
    given: set[str] = set()
    for rule in table:
        for path in _list_paths(rule, hashed):
            lines.append(base + path)
            for name, value in rule.headers.items():
                lines += [f"  ! {name}"] if name in given else []
                lines.append(f"  {name}: {value}")
        given |= rule.headers.keys()
    return "\n".join([*lines, ""])


def _list_paths(rule: HeaderRule, hashed: Sequence[str]) -> Iterator[str]:
    """The pattern; where it has a digest, the files that there are: hosts know no such pattern, and that a
    file is missing is nothing to be kept for a year."""
    if rule.has_digest:
        yield from filter(rule.fits, hashed)
    else:
        yield rule.pattern
