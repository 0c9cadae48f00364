"""Which node depends on what: the flat arrays say the same as dicts would."""

import pickle
from array import array

from hypothesis import given
from hypothesis import strategies as st

from bangban.incremental.disk.digests import NONE, digest
from bangban.incremental.tracking.graph import Graph, _find_all
from bangban.site.outputs.output import NodeId

_NODES = st.sampled_from([NodeId("page", name) for name in "abcdefg"])
_SUBJECTS = st.sampled_from([f"story\t{number}" for number in range(40)] + ["now", "base", "count\ttags\t山"])
_A, _B, _C = (NodeId("page", name) for name in "abc")
_BITS = st.sampled_from([1, 2, 3, 4, 1 << 40, (1 << 63) | 1])
_FACTS = st.dictionaries(_SUBJECTS, _BITS, max_size=30)
_ANSWERS = st.dictionaries(_SUBJECTS, st.binary(max_size=3).map(digest), max_size=5)
_STEPS = st.lists(
    st.tuples(st.dictionaries(_NODES, _FACTS, max_size=5), st.sets(_NODES, max_size=4), _ANSWERS), max_size=6
)


def _find(model, changed):
    return {
        node
        for node, facts in model.items()
        if any(facts.get(subject, 0) & bits for subject, bits in changed.items())
    }


@given(_STEPS, st.lists(st.dictionaries(_SUBJECTS, _BITS, max_size=40), min_size=1, max_size=4))
def test_a_graph_is_what_was_put_into_it(steps, questions):
    """Whatever is replaced and dropped; a graph that was kept and opened again, too."""
    graph, model = Graph(), {}
    for made, gone, answers in steps:
        graph = graph.replace(made, gone - made.keys(), answers)
        model = {node: facts for node, facts in model.items() if node not in gone} | made
        for changed in questions:
            assert graph.find_users(changed) == _find(model, changed)
    assert sorted(graph.nodes) == sorted(model)
    assert all(graph.list_facts(node) == facts for node, facts in model.items())
    assert pickle.loads(pickle.dumps(graph)) == graph


@given(_STEPS)
def test_an_answer_is_the_last_one_to_its_question(steps):
    """Questions that a node asks have it; those that nobody has asked, none."""
    graph, told = Graph(), {}
    for made, gone, answers in steps:
        graph = graph.replace(made, gone - made.keys(), answers)
        told = {subject: answer for subject, answer in (told | answers).items() if subject in graph.subjects}
        assert dict(graph.list_answers()) == told
        assert {subject for node in graph.nodes for subject in graph.list_facts(node)} <= set(graph.subjects)
        assert len(graph.answers) == len(NONE) * len(graph.subjects)


@given(_STEPS)
def test_subjects_that_nobody_asks_about_are_forgotten(steps):
    """As soon as the last node goes, or asks about others: their names tell what a story said."""
    graph, model = Graph(), {}
    for made, gone, answers in steps:
        graph = graph.replace(made, gone - made.keys(), answers)
        model = {node: facts for node, facts in model.items() if node not in gone} | made
        asked = {subject for facts in model.values() for subject in facts}
        assert {subject for subject in graph.subjects if subject.strip("\x01")} == asked


def test_a_node_that_is_not_there_depends_on_nothing():
    """And nothing that has not changed makes anybody work."""
    graph = Graph().replace({_A: {"x": 2}, _B: {}}, set(), {})
    assert (graph.list_facts(NodeId("none")), graph.list_facts(_B)) == ({}, {})
    assert graph.find_users({}) == graph.find_users({"x": 1}) == graph.find_users({"y": 3}) == set()
    assert graph.find_users({"x": 3}) == {_A}


def test_a_graph_made_anew_forgets_what_nobody_asks_any_more():
    """Its answers are still those of their questions."""
    before = Graph().replace({_A: {"old": 1, "x": 1}}, set(), {"old": digest(b"1"), "x": digest(b"2")})
    after = before.replace({_A: {"x": 1}}, set(), {})
    assert (list(after.subjects), dict(after.list_answers())) == (["x"], {"x": digest(b"2")})


def test_the_graph_before_is_as_it_was():
    """It is still asked while the next one grows."""
    before = Graph().replace({_A: {"x": 1}, _B: {"y": 1}}, set(), {"x": digest(b"1")})
    nodes, subjects, answers = list(before.nodes), list(before.subjects), before.answers
    before.replace({_B: {"z": 1}, _C: {"x": 1}}, {_A}, {"x": digest(b"2")})
    assert (list(before.nodes), list(before.subjects), before.answers) == (nodes, subjects, answers)
    assert before.find_users({"x": 1}) == {_A}


def test_knows_when_nothing_in_it_would_change():
    """The same facts of the same nodes; not other facts, nor a node that is new or gone."""
    graph = Graph().replace({_A: {"x": 1, "y": 2}, _B: {}}, set(), {})
    assert graph.holds({_A: {"x": 1, "y": 2}}, {_C})
    assert graph.holds({_B: {}}, set())
    assert not graph.holds({_A: {"x": 1}}, set())
    assert not graph.holds({_C: {}}, set())
    assert not graph.holds({}, {_B})


@given(st.lists(st.sampled_from([0, 1, 5, 255, 256, 1280, 65536, 1 << 24, 5 << 24]), max_size=40))
def test_a_number_is_found_where_it_stands(numbers):
    """Not between two, where the end of one and the start of the next look like it."""
    for wanted in (0, 5, 256, 1280, 1 << 24):
        places = [place for place, number in enumerate(numbers) if number == wanted]
        assert list(_find_all(array("I", numbers), wanted)) == places
