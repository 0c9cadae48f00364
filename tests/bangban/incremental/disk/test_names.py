"""Many names in one run of bytes: the same as a list of them."""

import pickle
import sys

from hypothesis import given
from hypothesis import strategies as st

from bangban.incremental.disk.names import Names, NodeIds
from bangban.site.outputs.output import NodeId

_NAME = st.one_of(
    st.sampled_from(["", "a", "a\tb", "b", "a\n", "ÿ", "\xff\xff", "山", "\udcff", "\0"]), st.text()
)
_LIST = st.lists(_NAME, max_size=12, unique=True)


@given(_LIST, _NAME, st.sets(_NAME, max_size=4))
def test_names_are_a_list(rows, name, wanted):
    """Whatever stands in them: paths that are no text, names that begin or end as others do."""
    names = Names.of(rows)
    assert list(names) == [names[number] for number in range(len(names))] == rows
    assert names.find(name) == (rows.index(name) if name in rows else -1)
    assert (name in names) == (name in rows)
    assert names.find_all(wanted) == {one: rows.index(one) for one in wanted if one in rows}
    assert pickle.loads(pickle.dumps(names, pickle.HIGHEST_PROTOCOL)) == names


@given(_LIST, _LIST, st.integers(0, 12), st.integers(0, 12))
def test_a_part_of_a_list_is_put_behind_another(rows, others, first, last):
    """At once, and what it is taken from stays as it is."""
    first, last = sorted((min(first, len(others)), min(last, len(others))))
    names, source = Names.of(rows), Names.of(others)
    grown = names.copy()
    grown.append_from(source, first, last)
    assert grown == Names.of(rows + others[first:last])
    assert (names, source) == (Names.of(rows), Names.of(others))


def test_thousands_are_walked_block_by_block():
    """None is lost between two blocks."""
    rows = [f"story\tarticles/{number}.md" for number in range(3000)]
    assert list(Names.of(rows)) == rows


def test_names_take_little_more_room_than_their_letters():
    """As objects of their own they would take three times as much."""
    rows = [f"story\tarticles/story-{number:06}.md" for number in range(5000)]
    names = Names.of(rows)
    kept = pickle.loads(pickle.dumps(names, pickle.HIGHEST_PROTOCOL))
    assert sum(map(sys.getsizeof, (kept.text, kept.starts))) < 1.3 * sum(map(len, rows))


_NODE = st.builds(NodeId, st.sampled_from(["story", "page", "common", "plan"]), _NAME)


@given(st.lists(_NODE, max_size=12, unique=True), _NODE, st.sets(_NODE, max_size=4))
def test_nodes_are_the_same_that_were_put_in(rows, node, wanted):
    """Also where a key has a tab in it, or nothing."""
    nodes = NodeIds.of(rows)
    assert list(nodes) == [nodes[number] for number in range(len(nodes))] == rows
    assert all(type(one) is NodeId for one in nodes)
    assert nodes.find(node) == (rows.index(node) if node in rows else -1)
    assert (node in nodes) == (node in rows)
    assert nodes.find_all(wanted) == {one: rows.index(one) for one in wanted if one in rows}
    assert pickle.loads(pickle.dumps(nodes, pickle.HIGHEST_PROTOCOL)) == nodes
