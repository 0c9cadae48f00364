"""Where the data stand: pages from the oldest on, numbers that stay."""

import pytest

from bangban.exports.open_data.data_addresses import CASES, name_request, split_cases

FIVE = tuple("edcba")


def _list_files(paths, most=2):
    return {page.locate(CASES): page.paths for page in split_cases(paths, most)}


def test_the_newest_page_has_no_number():
    """It is the first; older ones are full, and counted from the oldest."""
    assert _list_files(FIVE) == {
        "api/v1/cases.json": ("e",),
        "api/v1/cases-2.json": ("d", "c"),
        "api/v1/cases-1.json": ("b", "a"),
    }


@pytest.mark.parametrize("count", range(9))
def test_a_new_case_moves_no_other_to_another_number(count):
    """A page that has a number stays as it is."""
    paths = tuple(reversed("abcdefghi"[:count]))
    before, after = _list_files(paths), _list_files(("new", *paths))
    numbered = before.keys() - {"api/v1/cases.json"}
    assert all(after[name] == before[name] for name in numbered)
    assert [path for page in after.values() for path in page] == ["new", *paths]


def test_there_is_a_page_without_cases():
    """An empty list is no missing file."""
    assert _list_files(()) == {"api/v1/cases.json": ()}


@pytest.mark.parametrize(
    ("aliases", "number"),
    [
        ((), "lamp"),
        (("cases/light/", "cases/lantern/"), "light"),
        (("articles/light/", "cases/lantern/"), "lantern"),
        (("2019/light.html", "cases/", "cases/light/en/"), "lamp"),
    ],
)
def test_a_case_keeps_its_number_when_it_moves(aliases, number):
    """The first address that it had as a case."""
    assert name_request("lamp", aliases) == number
