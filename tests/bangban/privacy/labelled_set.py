"""Reads the sentences in which private data is labelled; `labelled/README.md` tells what was, and why."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

LABELLED = Path(__file__).with_name("labelled")

Part = Literal["dev", "held_out", "held_out_2"]
PARTS: tuple[Part, ...] = ("dev", "held_out", "held_out_2")

BLIND = Path(__file__).with_name("labelled_blind")

THIRD = Path(__file__).with_name("labelled_third")

BlindPart = Literal["dev", "held"]
BLIND_PARTS: tuple[BlindPart, ...] = ("dev", "held")

FOURTH = Path(__file__).with_name("labelled_fourth")

FourthPart = Literal["known", "held"]
FOURTH_PARTS: tuple[FourthPart, ...] = ("known",)
"""Those that are found kind by kind; `held` was measured once before it was here."""

APART = frozenset(("agency_desk", "contested"))
"""Desks of authorities, which `allow` is made for, and what the two sets label each in its own way:
measured by nobody."""

KINDS = """mobile landline citizen_id passport permit bank_card plate email wechat qq address birth_date
    coordinates record_number full_name""".split()

_HAN_DIGITS = str.maketrans("〇零一幺二三四五六七八九", "001123456789")


@dataclass(frozen=True)
class PrivateItem:
    """One private item: its kind, one of `KINDS`, and how it is written."""

    kind: str
    value: str


@dataclass(frozen=True)
class LabelledText:
    """A sentence as an editor writes it, and what is private in it, in order; a hard negative has none."""

    text: str
    """Markdown, or the value of a key."""
    items: tuple[PrivateItem, ...]
    place: str
    """`text`, or the front-matter key whose whole value the text is (`seeker.name`)."""
    part: Part
    file: str
    """The stem of its file: the kind that it is a positive or a hard negative of."""

    def spans(self) -> list[tuple[str, int, int]]:
        """Kind, start and end of each item within the text."""
        starts = [(item, self.text.index(item.value)) for item in self.items]
        return [(item.kind, start, start + len(item.value)) for item, start in starts]


def read_labelled(*parts: Part) -> list[LabelledText]:
    """All sentences of these parts (of each, if none is named), in the order of their files."""
    return [
        _read_line(line, part, file.stem)
        for part in parts or PARTS
        for file in sorted((LABELLED / part).glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]


def read_blind(part: BlindPart) -> list[LabelledText]:
    """The sentences of a part of the set that was written blind."""
    return read_folder(BLIND / part)


def read_third() -> list[LabelledText]:
    """The sentences of the third set, written blind, too, all of it to measure with."""
    return read_folder(THIRD)


def read_fourth(part: FourthPart) -> list[LabelledText]:
    """The sentences of a part of the fourth set, written blind, too."""
    return read_folder(FOURTH / part)


def read_folder(folder: Path) -> list[LabelledText]:
    """The sentences of a folder of files, but for those that are to be counted apart."""
    return [
        _read_line(line, "dev", file.stem)
        for file in sorted(folder.glob("*.jsonl"))
        if file.stem not in APART
        for line in file.read_text("utf-8").splitlines()
    ]


def bare(value: str) -> str:
    """The ASCII letters and digits of a value, without spaces, hyphens, markup and full width."""
    plain = unicodedata.normalize("NFKC", value).translate(_HAN_DIGITS)
    return re.sub(r"<[^<>]*>|&[a-z]+;|[^0-9A-Za-z]", "", plain).upper()


def _read_line(line: str, part: Part, file: str) -> LabelledText:
    row = json.loads(line)
    items = tuple(PrivateItem(item["kind"], item["value"]) for item in row["items"])
    return LabelledText(row["text"], items, row.get("place", "text"), part, file)
