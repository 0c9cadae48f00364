"""The cases as data for the script of their lists."""

from bangban.pages.listing import case_table
from bangban.pages.listing.case_table import make_table
from tests.bangban.desk import case, portal, story


def test_a_row_has_the_numbers_of_its_values():
    """Counted over all facets, of values that cases have; nothing of what is no case."""
    table = make_table(
        portal(story("a"), case("b", outcome="partly"), case("c", date="2021-02-01", state="received"))
    )
    names = [name for _, _, values in table.facets for _, name in values]
    assert [facet for facet, _, _ in table.facets] == ["state", "outcome", "urgency", "category", "year"]
    (rows,) = table.parts.values()
    assert [(row.address, row.day, [names[one] for one in row.values]) for row in rows] == [
        ("b/", (2022, 11, 14), ["已办结", "部分解决", "一般求助", "寻医买药", "2022年"]),
        ("c/", (2021, 2, 1), ["已受理", "一般求助", "寻医买药", "2021年"]),
    ]


def test_a_new_case_changes_the_newest_part_alone(monkeypatch):
    """Parts are counted from the oldest case on; the newest part may be short."""
    monkeypatch.setattr(case_table, "PART_SIZE", 2)
    stories = [case(f"c{number}", date=f"2022-01-0{number}") for number in range(1, 7)]

    def cut(count):
        parts = make_table(portal(*stories[:count])).parts
        return {address: [row.address for row in rows] for address, rows in parts.items()}

    assert cut(3) == {"cases/list-1.json": ["c2/", "c1/"], "cases/list-2.json": ["c3/"]}
    assert cut(4) == {"cases/list-1.json": ["c2/", "c1/"], "cases/list-2.json": ["c4/", "c3/"]}
    assert [*cut(5)] == ["cases/list-1.json", "cases/list-2.json", "cases/list-3.json"]
    assert cut(0) == {}
