"""Which node depends on which facts: kept in flat arrays, for there are hundreds of thousands of arrows."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Set
from itertools import chain

from msgspec import Struct, field

from bangban.incremental.disk.digests import NONE, SIZE
from bangban.incremental.disk.names import Names, NodeIds
from bangban.incremental.tracking.observer import Facts
from bangban.site.outputs.output import NodeId

_FEW = 24


class Graph(Struct):
    """`nodes` are names in any order; the arrows of node `i` are those from `starts[i]` to `starts[i + 1]`:
    `facts` has the numbers of their subjects, `parts` those of their bits in `masks`, which are few.
    `answers` are the digests of what was answered when a subject was asked, `NONE` for subjects with
    parts; they lie end to end."""

    subjects: Names = field(default_factory=Names)
    answers: bytes = b""
    nodes: NodeIds = field(default_factory=NodeIds)
    starts: array[int] = field(default_factory=lambda: array("I", [0]))
    facts: array[int] = field(default_factory=lambda: array("I"))
    parts: array[int] = field(default_factory=lambda: array("H"))
    masks: list[int] = field(default_factory=list)

    def find_users(self, changed: Mapping[str, int]) -> set[NodeId]:
        """The nodes that depend on any of the changed facts."""
        if len(changed) > _FEW:
            found = self.subjects.find_all(changed.keys())
        else:
            found = {name: number for name in changed if (number := self.subjects.find(name)) >= 0}
        numbers = {number: changed[name] for name, number in found.items()}
        users = {bisect_right(self.starts, arrow) - 1 for arrow in self._find_arrows(numbers)}
        return {self.nodes[user] for user in users}

    def _find_arrows(self, numbers: Mapping[int, int]) -> Iterator[int]:
        parts, masks = self.parts, self.masks
        if len(numbers) > _FEW:
            facts = enumerate(self.facts)
            found = (arrow for arrow, fact in facts if fact in numbers)
            yield from (arrow for arrow in found if masks[parts[arrow]] & numbers[self.facts[arrow]])
            return
        for number, bits in numbers.items():
            yield from (arrow for arrow in _find_all(self.facts, number) if masks[parts[arrow]] & bits)

    def list_facts(self, node: NodeId) -> Facts:
        """What a node depends on; empty for one that is not there."""
        index = self.nodes.find(node)
        if index < 0:
            return {}
        arrows = range(self.starts[index], self.starts[index + 1])
        return {self.subjects[self.facts[arrow]]: self.masks[self.parts[arrow]] for arrow in arrows}

    def list_answers(self) -> Iterator[tuple[str, bytes]]:
        """Each subject that is asked as a whole, with the digest of the answer."""
        for index, subject in enumerate(self.subjects):
            answer = self.answers[index * SIZE : (index + 1) * SIZE]
            if answer != NONE:
                yield subject, answer

    def holds(self, made: Mapping[NodeId, Facts], gone: Set[NodeId]) -> bool:
        """Whether all nodes that were made depend on what they depended on, and none is gone."""
        if len(made) > _FEW or self.nodes.find_all(gone):
            return False
        return all(node in self.nodes and self.list_facts(node) == facts for node, facts in made.items())

    def replace(self, made: Mapping[NodeId, Facts], gone: Set[NodeId], answers: Mapping[str, bytes]) -> Graph:
        """The graph with new arrows for the nodes that were made, and without those that are gone.
        `answers` are the digests of new answers."""
        left = self._list_asked(made.keys() | gone)
        graph = self._keep(made.keys() | gone)
        if not graph.subjects:
            left = set()
        asked = {subject for facts in made.values() for subject in facts}
        numbers = graph.subjects.find_all(asked | answers.keys())
        masks = {bits: index for index, bits in enumerate(graph.masks)}
        for node, facts in made.items():
            for subject in facts:
                if subject not in numbers:
                    numbers[subject] = len(graph.subjects)
                    graph.subjects.append(subject)
            graph.nodes.append(node)
            graph.facts.extend(map(numbers.__getitem__, facts))
            graph.parts.extend([masks.setdefault(bits, len(masks)) for bits in facts.values()])
            graph.starts.append(len(graph.facts))
        graph.masks = list(masks)
        # Of a graph made anew the subjects have other numbers.
        told = answers if graph.answers else dict(self.list_answers()) | dict(answers)
        graph._answer({numbers[subject]: told[subject] for subject in told.keys() & numbers})
        graph._forget(left.difference(map(numbers.__getitem__, asked)))
        return graph

    def _list_asked(self, nodes: Set[NodeId]) -> set[int]:
        """The numbers of the subjects that these nodes depend on."""
        found = self.nodes.find_all(nodes).values()
        return set(chain.from_iterable(self.facts[self.starts[one] : self.starts[one + 1]] for one in found))

    def _forget(self, subjects: set[int]) -> None:
        """Overwrites those of the subjects that no node depends on any more: their names tell what a story
        said that is there no longer."""
        if len(subjects) > _FEW:
            subjects = subjects.difference(self.facts)
        answers = bytearray(self.answers)
        for number in subjects:
            if next(_find_all(self.facts, number), None) is None:
                self.subjects.blank(number)
                answers[number * SIZE : (number + 1) * SIZE] = NONE
        self.answers = bytes(answers)

    def _keep(self, dropped: set[NodeId]) -> Graph:
        """The graph without some nodes; runs of nodes that stay are copied at once."""
        if dropped.issuperset(self.nodes):
            # All is made anew: subjects that nobody asks about any more go, too.
            return Graph()
        graph = Graph(subjects=self.subjects.copy(), answers=self.answers, masks=self.masks)
        cuts = sorted(self.nodes.find_all(dropped).values())
        for start, end in zip([-1, *cuts], [*cuts, len(self.nodes)], strict=True):
            first, last = self.starts[start + 1], self.starts[end]
            shift = len(graph.facts) - first
            graph.nodes.append_from(self.nodes, start + 1, end)
            graph.facts += self.facts[first:last]
            graph.parts += self.parts[first:last]
            graph.starts.extend(place + shift for place in self.starts[start + 2 : end + 1])
        return graph

    def _answer(self, told: Mapping[int, bytes]) -> None:
        answers = bytearray(self.answers.ljust(len(self.subjects) * SIZE, NONE[:1]))
        for number, answer in told.items():
            answers[number * SIZE : (number + 1) * SIZE] = answer
        self.answers = bytes(answers)


def _find_all(numbers: array[int], wanted: int) -> Iterator[int]:
    # Ten times as quick as to ask the array, which makes an object of each number.
    find = re.compile(re.escape(array(numbers.typecode, [wanted]).tobytes()), re.DOTALL).search
    found = find(numbers)
    while found:
        place, rest = divmod(found.start(), numbers.itemsize)
        if not rest:
            yield place
        found = find(numbers, found.start() + 1)
