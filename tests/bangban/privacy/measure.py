"""How well the finder does on sentences that somebody else has written and labelled.

    python -m tests.bangban.privacy.measure FOLDER [--each]

prints for the `.jsonl` files of a folder what is found of each kind, what else is told, and what is missed;
with `--each` every sentence that is judged otherwise than labelled, too.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bangban.privacy.finder import find_in_source
from bangban.privacy.full_names import find_full_name
from bangban.privacy.items import PrivateItem
from tests.bangban.privacy.labelled_set import KINDS, LabelledText, read_folder

PRECISION, RECALL = 0.98, 0.97

NAMES = {"medical-record": "record_number", "case-number": "record_number", "name": "full_name"}
"""Kinds that the labels call otherwise; the others differ in the hyphen alone."""

Span = tuple[str, int, int]


class Judged(NamedTuple):
    """What the finder says of a sentence, beside its labels."""

    found: list[Span]
    false: list[Span]
    missed: list[Span]


class Count(NamedTuple):
    """How many items of a kind are found, how many finds are false, how many items are missed."""

    found: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        return self.found / max(1, self.found + self.false)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.found + self.missed)


def find(sentence: LabelledText) -> list[Span]:
    """What the finder says of a sentence, in the words of the labels."""
    items: list[PrivateItem] = find_in_source(sentence.text)
    if sentence.place == "seeker.name" and (name := find_full_name(sentence.text)):
        items.append(name)
    return [(NAMES.get(item.kind, item.kind.replace("-", "_")), item.start, item.end) for item in items]


def meets(one: Span, other: Span) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def judge(sentence: LabelledText) -> Judged:
    told, wanted = find(sentence), sentence.spans()
    return Judged(
        [want for want in wanted if any(meets(want, one) for one in told)],
        [one for one in told if not any(meets(want, one) for want in wanted)],
        [want for want in wanted if not any(meets(want, one) for one in told)],
    )


def measure(sentences: Iterable[LabelledText]) -> dict[str, Count]:
    """What is found, else told and missed of each kind."""
    judged = [judge(sentence) for sentence in sentences]
    found, false, missed = (Counter(one[0] for each in judged for one in each[place]) for place in range(3))
    return {kind: Count(found[kind], false[kind], missed[kind]) for kind in KINDS}


def add_up(table: dict[str, Count]) -> Count:
    """All kinds together."""
    return Count(*(sum(count[place] for count in table.values()) for place in range(3)))


def list_below(table: dict[str, Count]) -> dict[str, tuple[float, float]]:
    """The kinds of which too much is missed, or too much else found, with their precision and recall."""
    return {
        kind: (count.precision, count.recall)
        for kind, count in table.items()
        if count.precision < PRECISION or count.recall < RECALL
    }


def write_table(title: str, table: dict[str, Count]) -> str:
    rows = [f"{title:15} found false missed precision recall"]
    for kind, count in {**table, "all": add_up(table)}.items():
        rates = f"{count.precision:9.3f} {count.recall:6.3f}"
        rows.append(f"{kind:15} {count.found:5} {count.false:5} {count.missed:6} {rates}")
    return "\n".join(rows) + "\n"


def write_differences(sentences: Iterable[LabelledText]) -> str:
    """Each sentence that is judged otherwise than labelled."""
    rows = []
    for sentence in sentences:
        judged = judge(sentence)
        if judged.false or judged.missed:
            rows.append(f"{sentence.file}: {sentence.text!r}")
        for word, spans in (("false", judged.false), ("missed", judged.missed)):
            rows += [f"    {word} {kind}: {sentence.text[start:end]!r}" for kind, start, end in spans]
    return "\n".join([*rows, ""])


def main(arguments: list[str]) -> None:
    """Prints the table of a folder."""
    folder = Path(next(one for one in arguments if not one.startswith("-")))
    sentences = read_folder(folder)
    sys.stdout.write(write_table(folder.name, measure(sentences)))
    if "--each" in arguments:
        sys.stdout.write(write_differences(sentences))


if __name__ == "__main__":
    main(sys.argv[1:])
