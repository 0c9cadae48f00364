"""Field types: a node of the front matter becomes a value, or a problem at its place.

Each field tells its own mistakes; the codes stand in its `errors`, their sentences in
:mod:`bangban.locale.zh.messages`. A field never stops at the first mistake: it tells what it finds to the
:class:`Reading` and gives `INVALID`, so that one mistake does not hide another.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import ClassVar, Final, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from bangban.content.model.story import Picture, Reference, Text
from bangban.dates.moments import Moment, parse_moment
from bangban.dates.points import PART_NAMES, MomentError
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.nodes import Mapping, Node, Scalar, Sequence
from bangban.locale.zh.choice_words import describe_choices, find_meant, name_choice
from bangban.support.nearest_names import nearest_choice
from bangban.support.slugs import is_punctuation_only

# What joins items in Chinese prose, and brackets that YAML does not know.
_JOINERS = frozenset("、，；【】［］")


class Absence(Enum):
    """The value of a field that could not be read."""

    INVALID = "invalid"


INVALID: Final = Absence.INVALID
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# Python's datetime ends at 9999 in every zone, and its strftime pads no year below 1000.
_CALENDAR_YEARS = range(1000, 9999)


class Reading(Struct):
    """One file on its way to a model: the site's zone, and what was noticed so far.

    `references`, `pictures`, `links` and `texts` are noted even where the rest of the file is bad, so that
    the library can look up every name of every file. A reference comes with what it names.
    """

    zone: ZoneInfo
    problems: list[Problem] = field(default_factory=list)
    references: list[tuple[str, Reference]] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    links: list[Reference] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    def tell(self, position: Position, code: str, **values: object) -> Absence:
        """Notes a problem and gives `INVALID`, for `return reading.tell(…)`."""
        self.problems.append(Problem(position, code, values))
        return INVALID


class Field(Protocol[T_co]):
    """Anything that reads a node. `read` gives the value or `INVALID`, having told why."""

    def read(self, node: Node, reading: Reading) -> T_co | Absence:
        """The node's value, or `INVALID`."""
        ...


class TextField(Struct, frozen=True):
    """Words. `worded` refuses punctuation alone; an empty value is refused where required."""

    worded: bool = False
    errors: ClassVar = ("text.expected", "text.empty", "text.punctuation")

    def read(self, node: Node, reading: Reading) -> str | Absence:
        """The text without surrounding blanks."""
        if not isinstance(node, Scalar):
            return reading.tell(node.position, "text.expected")
        text = node.text.strip()
        if not text:
            return reading.tell(node.position, "text.empty")
        if self.worded and is_punctuation_only(text):
            return reading.tell(node.position, "text.punctuation", text=text)
        return text


class FlagField(Struct, frozen=True):
    """`true` or `false` (YAML 1.2 core schema, also `yes`, `no`, 是, 否)."""

    errors: ClassVar = ("flag.expected",)
    words: ClassVar = {
        **dict.fromkeys(("true", "yes", "on", "是"), True),
        **dict.fromkeys(("false", "no", "off", "否"), False),
    }

    def read(self, node: Node, reading: Reading) -> bool | Absence:
        """A bool."""
        word = node.text.strip().lower() if isinstance(node, Scalar) else ""
        if word not in self.words:
            return reading.tell(node.position, "flag.expected", text=_shown(node))
        return self.words[word]


class ChoiceField(Struct, frozen=True):
    """One of a fixed set of words; `code` names the problem (`state.unknown`, `state.unknown-far` where no
    word of the set is meant for certain: nothing is guessed then)."""

    code: str
    choices: tuple[str, ...]

    def read(self, node: Node, reading: Reading) -> str | Absence:
        """The word itself."""
        word = node.text.strip() if isinstance(node, Scalar) else ""
        if word in self.choices:
            return word
        if isinstance(node, Scalar) and not word:
            return reading.tell(node.position, "text.empty")
        guess = find_meant(self.code, word) or nearest_choice(word, self.choices)
        return reading.tell(
            node.position,
            self.code if guess else f"{self.code}-far",
            text=_shown(node),
            nearest=guess,
            meaning=name_choice(self.code, guess),
            choices=describe_choices(self.code, self.choices),
        )


class NumberField(Struct, frozen=True):
    """A whole number from 1 on."""

    errors: ClassVar = ("number.expected",)

    def read(self, node: Node, reading: Reading) -> int | Absence:
        """An int ≥ 1."""
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"[1-9][0-9]{0,5}", text):
            return reading.tell(node.position, "number.expected", text=_shown(node))
        return int(text)


class PatternField(Struct, frozen=True):
    """Text of one form: a slug, a language tag, a hash. `code` names the problem."""

    code: str
    pattern: str

    def matches(self, text: str) -> bool:
        """Whether the text has the form, whole."""
        return re.fullmatch(self.pattern, text) is not None

    def read(self, node: Node, reading: Reading) -> str | Absence:
        """The text, which matches the pattern whole."""
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if not self.matches(text):
            return reading.tell(node.position, self.code, text=_shown(node))
        return text


class MomentField(Struct, frozen=True):
    """A moment as EDTF (ISO 8601-2). `exact` takes only a certain day or clock time of a year that
    calendars know, as a publication date must be; otherwise ranges, open ends and approximate
    moments of any year too."""

    exact: bool = False
    errors: ClassVar = (
        "moment.unreadable",
        "moment.impossible",
        "moment.reversed",
        "moment.zone-gap",
        "moment.inexact",
        "text.empty",
    )

    def read(self, node: Node, reading: Reading) -> Moment | Absence:
        """A Moment in the site's zone."""
        if not isinstance(node, Scalar):
            return reading.tell(node.position, "moment.unreadable", text=_shown(node))
        text = node.text.strip()
        if not text:
            return reading.tell(node.position, "text.empty")
        try:
            moment = parse_moment(text, reading.zone)
        except MomentError as error:
            place = node.position.shift(error.column + node.quoted)
            return reading.tell(place, error.code, **{"text": text, **error.values})
        if self.exact and not _is_exact(moment):
            return reading.tell(node.position, "moment.inexact", text=text)
        year = moment.anchor.year
        if self.exact and year not in _CALENDAR_YEARS:
            return reading.tell(node.position, "moment.impossible", text=text, **_tell_year(year))
        return moment


class ListField(Generic[T], Struct, frozen=True):
    """A list of items of one field; a lone item counts as a list of one.

    Several written as one (`张三、李四`) are told: they would become one person, or one tag.
    """

    item: Field[T]
    errors: ClassVar = ("list.joined",)

    def read(self, node: Node, reading: Reading) -> tuple[T, ...] | Absence:
        """A tuple of the items that could be read."""
        if isinstance(node, Scalar) and not node.quoted and _JOINERS.intersection(node.text):
            return reading.tell(node.position, "list.joined", text=node.text.strip())
        items = node.items if isinstance(node, Sequence) else (node,)
        values = (self.item.read(item, reading) for item in items)
        return tuple(value for value in values if value is not INVALID)


def _tell_year(year: int) -> dict[str, object]:
    lowest, highest = _CALENDAR_YEARS[0], _CALENDAR_YEARS[-1]
    return {"name": PART_NAMES["year"], "value": year, "lowest": lowest, "highest": highest}


def _is_exact(moment: Moment) -> bool:
    if not moment.is_point or moment.approximate or moment.earliest is None:
        return False
    return moment.precision in ("day", "minute", "second")


def _shown(node: Node) -> str:
    if isinstance(node, Scalar):
        return node.text.strip()
    return "{…}" if isinstance(node, Mapping) else "[…]"
