"""The desk's report as Markdown, and as a page of its own that prints."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from bangban.exports.desk_report.report_parts import DeskReport, ReportPart, ReportRow
from bangban.locale.zh.wording import LANGUAGE, read_tables

_SIGNS = re.compile(r"([\\`*_\[\]<>|~&])")
"""What means something in Markdown within a line."""
_PAGE = Markup("""<!doctype html>
<html lang="{language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  <title>{title}（{period}）</title>
  <style>{style}</style>
</head>
<body>
  <div class="bb-page">
    <main class="bb-main bb-prose">
      <h1>{title}</h1>
      <p><b>{period}：{sums}。</b></p>
      <p>{clock}</p>
{parts}
    </main>
  </div>
</body>
</html>
""")
_WIDE = """.bb-main.bb-prose { max-inline-size: none; }
@media (max-width: 40em) { .bb-prose .table-scroll th, .bb-prose .table-scroll td { min-inline-size: 6em; } }
"""
"""Tables have the width of the page; on a telephone they scroll before columns get too narrow."""
_PART = Markup("      <h2>{title}</h2>\n{body}")
_TABLE = Markup("""      <div class="table-scroll" tabindex="0" role="region" aria-label="{title}"><table>
        <thead><tr>{head}</tr></thead>
        <tbody>
{rows}
        </tbody>
      </table></div>""")


def write_markdown(report: DeskReport, host: str) -> str:
    """Titles lead to their pages on the site at `host` (an address with scheme, without a slash at its
    end)."""
    lines = [
        f"# {_escape(report.title)}",
        f"**{_escape(report.period)}：{'，'.join(report.sums)}。**",
        _escape(report.clock),
    ]
    for part in report.parts:
        lines += [f"## {_escape(part.title)}", _write_table(part, host)]
    return "\n\n".join(lines) + "\n"


def _write_table(part: ReportPart, host: str) -> str:
    if not part.rows:
        return read_tables("report.toml")["text"]["none"]
    rows = [part.columns, ("---",) * len(part.columns), *(_write_row(row, host) for row in part.rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def _write_row(row: ReportRow, host: str) -> tuple[str, ...]:
    cells = [_escape(cell) for cell in row.cells]
    if row.address:
        cells[row.title_place] = f"[{cells[row.title_place]}]({host}/{row.address})"
    return tuple(cells)


def _escape(words: str) -> str:
    """Words that are read as they stand; what an editor has typed in several lines is one."""
    return _SIGNS.sub(r"\\\1", " ".join(words.split()))


def write_html(report: DeskReport, host: str, style: str) -> str:
    """A page that needs no other file; `style` is the site's CSS."""
    # CSS cannot end the element that holds it.
    held = Markup(f"{style}{_WIDE}".replace("</", "<\\/"))
    parts = Markup("\n").join(_PART.format(title=part.title, body=_draw(part, host)) for part in report.parts)
    told = {"title": report.title, "period": report.period, "sums": "，".join(report.sums)}
    return str(_PAGE.format(language=LANGUAGE, style=held, clock=report.clock, parts=parts, **told))


def _draw(part: ReportPart, host: str) -> Markup:
    if not part.rows:
        return Markup("      <p>{}</p>").format(read_tables("report.toml")["text"]["none"])
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(column) for column in part.columns)
    rows = Markup("\n").join(_draw_row(row, host) for row in part.rows)
    return _TABLE.format(title=part.title, head=head, rows=rows)


def _draw_row(row: ReportRow, host: str) -> Markup:
    cells = [escape(cell) for cell in row.cells]
    if row.address:
        link = Markup('<a class="bare-link" href="{}/{}">{}</a>')
        cells[row.title_place] = link.format(host, row.address, cells[row.title_place])
    body = Markup("").join(Markup("<td>{}</td>").format(cell) for cell in cells)
    return Markup("          <tr>{}</tr>").format(body)
