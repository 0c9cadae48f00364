"""Telephones, mail addresses, numbers of registers, tiles: what is read, and how a slip is mended."""

import pytest

from bangban.content.schema.contact_fields import (
    ICP_FIELD,
    MAIL_FIELD,
    PHONE_FIELD,
    POLICE_FIELD,
    TileField,
)
from tests.bangban.desk import list_fixed, read


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (ICP_FIELD, "京ICP备12345678号-1"),
        (ICP_FIELD, "新ICP备2021012345号"),
        (POLICE_FIELD, "京公网安备11010102001234号"),
        (POLICE_FIELD, "新公网安备65010202001234号"),
        (PHONE_FIELD, "110"),
        (PHONE_FIELD, "12345"),
        (PHONE_FIELD, "0371-67890000"),
        (PHONE_FIELD, "400-123-4567"),
        (PHONE_FIELD, "+86 10 6552 9999"),
        (PHONE_FIELD, "010-65529999转8001"),
        (MAIL_FIELD, "report.desk@news.example.org"),
    ],
)
def test_reads_what_has_the_form(field, text):
    """As it was written."""
    assert read(field, text) == (text, [])


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        (ICP_FIELD, "京ICP证030173号", "icp.form"),
        (ICP_FIELD, "京ICP备1234567号", "icp.form"),
        (ICP_FIELD, "某ICP备12345678号", "icp.form"),
        (ICP_FIELD, "京ICP备12345678号-01", "icp.form"),
        (POLICE_FIELD, "京公网安备31010102001234号", "police.form"),
        (POLICE_FIELD, "京公网安备1101010200123号", "police.form"),
        (PHONE_FIELD, "12", "phone.form"),
        (PHONE_FIELD, "0371-XXXX", "phone.form"),
        (PHONE_FIELD, "0371-67890000/67890001", "phone.form"),
        (MAIL_FIELD, "report@", "email.form"),
        (MAIL_FIELD, "a@b@example.org", "email.form"),
        (TileField(), "[0, 1]", "tile.form"),
        (TileField(), "[1, 2, 3]", "tile.form"),
        (TileField(), "2", "tile.form"),
    ],
)
def test_tells_what_has_not(field, text, code):
    """Nothing is taken for something else."""
    _, told = read(field, text)
    assert [one[0] for one in told] == [code]


@pytest.mark.parametrize(
    ("field", "text", "right"),
    [
        (ICP_FIELD, "京icp备12345678号-1", "京ICP备12345678号-1"),
        (ICP_FIELD, "京ICP备12345678-1", "京ICP备12345678号-1"),
        (ICP_FIELD, "備案号:京ICP備12345678號", "京ICP备12345678号"),
        (POLICE_FIELD, "京公网安备 11010102001234号", "京公网安备11010102001234号"),
        (POLICE_FIELD, "京公网安备 11010102001234", "京公网安备11010102001234号"),
        (PHONE_FIELD, "（0371）67890000", "0371-67890000"),
        (PHONE_FIELD, "电话０３７１－６７８９００００", "0371-67890000"),
        (PHONE_FIELD, "0371 — 67890000", "0371-67890000"),
    ],
)
def test_mends_what_is_certain(field, text, right):
    """The number as it was issued; digits are never guessed."""
    assert list_fixed(field, text) == [right]


def test_reads_a_tile():
    """Column and row."""
    assert read(TileField(), "[2, 11]") == ((2, 11), [])
