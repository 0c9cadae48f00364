"""`timeline.csv`: a timeline for spreadsheets."""

from __future__ import annotations

import csv
from io import StringIO

from bangban.exports._record_values import (
    ActorValue,
    CorrectionValue,
    EntryValue,
    EvidenceValue,
    MediaValue,
    TimelineRecord,
)
from bangban.locale.zh.wording import STAGE_NAMES

COLUMNS = (
    "id", "at", "display", "start", "end", "precision", "approximate", "background", "stage", "stage_name",
    "actor_kind", "actor", "title", "text", "media_url", "media_alt", "media_caption", "media_credit",
    "evidence", "updated", "corrections",
)  # fmt: skip
_BYTE_ORDER_MARK = "\ufeff"
# What a spreadsheet takes for the start of a formula (OWASP, “CSV Injection”).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(record: TimelineRecord) -> str:
    """RFC 4180 with CRLF, a header line, and a byte order mark so that Excel shows Chinese. A row an entry:

    - `id`, `at` (EDTF), `display` (Chinese wording), `start` and `end` (first and last second, UTC),
      `precision`, `approximate` and `background` (`true` or `false`), as `timeline.schema.json` has them;
    - `stage` (id), `stage_name` (Chinese), `actor_kind` (id), `actor` (name), `title`, `text` (Markdown);
    - `media_url`, `media_alt`, `media_caption`, `media_credit`; `evidence`: a line each document, its
      address, title and SHA-256 with blanks between;
    - `updated` (UTC), when it last changed; `corrections`: what was put right in it, newest first, a line
      each (EDTF and Markdown with a blank between). One that names no entry stands at all that had happened.

    A cell that a spreadsheet would compute (`=`, `+`, `-`, `@` …) begins with `'`, also a year before 0.
    """
    buffer = StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    writer.writerows([_defuse(cell) for cell in _list_cells(record, entry)] for entry in record.entries)
    return _BYTE_ORDER_MARK + buffer.getvalue()


def _list_cells(record: TimelineRecord, entry: EntryValue) -> tuple[str, ...]:
    actor = entry.actor or ActorValue("", "")
    media = entry.media or MediaValue("")
    return (
        entry.id, entry.at, entry.display, entry.start, entry.end, entry.precision,
        _write_flag(entry.approximate), _write_flag(entry.background),
        entry.stage, STAGE_NAMES.get(entry.stage, ""), actor.kind, actor.name, entry.title, entry.text,
        media.url, media.alt, media.caption, media.credit,
        "\n".join(_write_evidence(one) for one in entry.evidence),
        entry.updated, "\n".join(_write_correction(row) for row in record.list_corrections(entry)),
    )  # fmt: skip


def _write_flag(flag: bool) -> str:
    return "true" if flag else "false"


def _write_evidence(evidence: EvidenceValue) -> str:
    return " ".join(part for part in (evidence.url, evidence.title, evidence.sha256) if part)


def _write_correction(correction: CorrectionValue) -> str:
    """On one line, whatever lines its Markdown has."""
    return f"{correction.at} {' '.join(correction.text.split())}"


def _defuse(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
