"""Notes what a maker asks for while it makes: the facts that its work depends on.

A fact is a subject (`story\\tcases/x.md`, `count\\ttags\\t山`) and, of subjects with parts, which of them:
one bit each. All other subjects have one bit.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

WHOLE = 1
"""The one part of a subject without parts."""

Facts = dict[str, int]
"""Subjects with the bits of their parts."""


def name_subject(*parts: str) -> str:
    """The name of a subject: what kind of thing, then which."""
    return "\t".join(parts)


def cut_subject(subject: str, before_last: int = -1) -> list[str]:
    """The parts of a name again, first the kind; at most so many stand before the last one, which may be
    whatever an editor has typed, also a tab."""
    return subject.split("\t", before_last)


class Observer:
    """Who is watched at the moment, if anybody. Not for threads."""

    def __init__(self) -> None:
        self._facts: Facts | None = None

    def note(self, subject: str, part: int = WHOLE) -> None:
        """The maker has asked for this."""
        facts = self._facts
        if facts is not None:
            facts[subject] = facts.get(subject, 0) | part

    def note_all(self, subjects: Facts) -> None:
        """The maker has asked for all these, which are subjects without parts."""
        if self._facts is not None:
            self._facts.update(subjects)

    def note_facts(self, facts: Facts) -> None:
        """The maker uses what was made by asking for these."""
        for subject, part in facts.items():
            self.note(subject, part)

    @contextmanager
    def watching(self) -> Iterator[Facts]:
        """Watches whatever runs in the block; gives what it asks for."""
        before, self._facts = self._facts, {}
        try:
            yield self._facts
        finally:
            self._facts = before

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Notes nothing in the block: an answer is a fact of its own, however it is found."""
        before, self._facts = self._facts, None
        try:
            yield
        finally:
            self._facts = before
