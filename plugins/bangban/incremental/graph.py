"""Which node depends on which facts: kept in flat arrays, for there are hundreds of thousands of arrows."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field

from bangban.incremental.digests import NONE, SIZE
from bangban.incremental.observer import Facts

_FEW = 24


@dataclass(slots=True)
class Graph:
    """`nodes` are names in any order; the arrows of node `i` are those from `starts[i]` to `starts[i + 1]`:
    `facts` has the numbers of their subjects, `parts` the bits. `answers` are the digests of what was
    answered when a subject was asked, `NONE` for subjects with parts; they lie end to end."""

    subjects: list[str] = field(default_factory=list)
    answers: bytes = b""
    nodes: list[str] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("I", [0]))
    facts: array[int] = field(default_factory=lambda: array("I"))
    parts: array[int] = field(default_factory=lambda: array("Q"))

    def find_users(self, changed: Mapping[str, int]) -> set[str]:
        """The nodes that depend on any of the changed facts."""
        if not changed:
            return set()
        if len(changed) > _FEW:
            numbers = {index: changed[name] for index, name in enumerate(self.subjects) if name in changed}
        else:
            known = set(changed).intersection(self.subjects)
            numbers = {self.subjects.index(name): changed[name] for name in known}
        return {self.nodes[bisect_right(self.starts, arrow) - 1] for arrow in self._find_arrows(numbers)}

    def _find_arrows(self, numbers: Mapping[int, int]) -> Iterator[int]:
        if len(numbers) > _FEW:
            pairs = enumerate(zip(self.facts, self.parts, strict=True))
            yield from (arrow for arrow, (fact, part) in pairs if fact in numbers and part & numbers[fact])
            return
        for number, bits in numbers.items():
            yield from (arrow for arrow in _find_all(self.facts, number) if self.parts[arrow] & bits)

    def list_facts(self, node: str) -> Facts:
        """What a node depends on; empty for one that is not there."""
        if node not in self.nodes:
            return {}
        index = self.nodes.index(node)
        arrows = range(self.starts[index], self.starts[index + 1])
        return {self.subjects[self.facts[arrow]]: self.parts[arrow] for arrow in arrows}

    def list_answers(self) -> Iterator[tuple[str, bytes]]:
        """Each subject that is asked as a whole, with the digest of the answer."""
        for index, subject in enumerate(self.subjects):
            answer = self.answers[index * SIZE : (index + 1) * SIZE]
            if answer != NONE:
                yield subject, answer

    def holds(self, made: Mapping[str, Facts], gone: Set[str]) -> bool:
        """Whether all nodes that were made depend on what they depended on, and none is gone."""
        if gone.intersection(self.nodes) or len(made) > _FEW:
            return False
        return all(node in self.nodes and self.list_facts(node) == facts for node, facts in made.items())

    def replace(self, made: Mapping[str, Facts], gone: Set[str], answers: Mapping[str, bytes]) -> Graph:
        """The graph with new arrows for the nodes that were made, and without those that are gone.
        `answers` are the digests of new answers."""
        graph = self._keep(made.keys() | gone)
        numbers = {subject: index for index, subject in enumerate(graph.subjects)}
        for node, facts in made.items():
            graph.nodes.append(node)
            graph.facts.extend([numbers.setdefault(subject, len(numbers)) for subject in facts])
            graph.parts.extend(facts.values())
            graph.starts.append(len(graph.facts))
        graph.subjects = list(numbers)
        told = dict(self.list_answers()) | dict(answers)
        graph.answers = b"".join([told.get(subject, NONE) for subject in numbers])
        return graph

    def _keep(self, dropped: Set[str]) -> Graph:
        """The same without some nodes; runs of nodes that stay are copied at once."""
        if dropped.issuperset(self.nodes):
            # All is made anew: subjects that nobody asks about any more go, too.
            return Graph()
        graph = Graph(subjects=self.subjects)
        cuts = [index for index, node in enumerate(self.nodes) if node in dropped]
        for start, end in zip([-1, *cuts], [*cuts, len(self.nodes)], strict=True):
            first, last = self.starts[start + 1], self.starts[end]
            shift = len(graph.facts) - first
            graph.nodes += self.nodes[start + 1 : end]
            graph.facts += self.facts[first:last]
            graph.parts += self.parts[first:last]
            graph.starts.extend([place + shift for place in self.starts[start + 2 : end + 1]])
        return graph


def _find_all(numbers: array[int], wanted: int) -> Iterator[int]:
    place = -1
    try:
        while True:
            place = numbers.index(wanted, place + 1)
            yield place
    except ValueError:
        return
