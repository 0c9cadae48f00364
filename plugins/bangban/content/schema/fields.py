"""Field types: a node of the front matter becomes a value, or a problem at its place.

Each field tells its own mistakes; the sentences of their codes are in :mod:`bangban.locale.zh.messages`. A
field never stops at the first mistake: it tells what it finds to the :class:`Reading` and gives `INVALID`, so
that one mistake does not hide another. `describe` says as much of it as JSON Schema can, for other editors.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from msgspec import Struct, field
from msgspec.structs import replace

from bangban.content.model.placed import Reference, Text
from bangban.content.schema.plain_words import find_markup, is_rewritten
from bangban.content.schema.shown_values import anchor, show_value
from bangban.content.schema.tidy_forms import tidy_number
from bangban.diagnostics.fixes import Fix
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.nodes import Node, Scalar, Sequence
from bangban.locale.zh.choice_words import FLAG_WORDS, describe_choices, find_flag, find_meant, name_choice
from bangban.support.character_kinds import join_lines
from bangban.support.nearest_names import nearest_choice
from bangban.support.slugs import is_punctuation_only

if TYPE_CHECKING:
    from bangban.content.model.picture import Picture

# What joins items in Chinese prose, and brackets that YAML does not know.
_JOINERS = frozenset("、，；【】［］")
_JOINER = re.compile("[、，；【】［］]+")


class Absence(Enum):
    """The value of a field that could not be read."""

    INVALID = "invalid"


INVALID: Final = Absence.INVALID
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

JsonSchema = dict[str, object]
"""A schema of JSON Schema, draft 2020-12, for what YAML 1.2 makes of a text: `1` is a number there, and text
to us. Its `description` is the name of a key's words (`Story.kicker`), its `title` that of what it is, its
`patternErrorMessage` (which VS Code knows) a code."""


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

    def tell(self, position: Position, code: str, fix: Fix = (), /, **values: object) -> Absence:
        """Notes a problem and gives `INVALID`, for `return reading.tell(…)`."""
        self.problems.append(Problem(position, code, values, fix))
        return INVALID

    def tell_empty(self, position: Position) -> Absence:
        """Notes that there is nothing where a value should be; `name_empty` adds whose."""
        return self.tell(position, "text.empty", key="")

    def name_empty(self, since: int, position: Position, key: str) -> None:
        """Of the problems from the number `since` on, those of the empty value at a place get its key."""
        for index in range(since, len(self.problems)):
            one = self.problems[index]
            if one.code == "text.empty" and one.position == position and not one.values["key"]:
                self.problems[index] = replace(one, values={"key": f"{key}: "})


class Field(Protocol[T_co]):
    """Anything that reads a node. `read` gives the value or `INVALID`, having told why."""

    def read(self, node: Node, reading: Reading) -> T_co | Absence:
        """The node's value, or `INVALID`."""
        ...

    def describe(self) -> JsonSchema:
        """The schema of the values that `read` takes, as far as JSON Schema can tell them from others."""
        ...


class Textual:
    """What all fields of a text have in common."""

    __slots__ = ()

    def describe(self) -> JsonSchema:
        """Any text but a blank one. That there are letters in it is not said: not all that read schemas know
        those of every script."""
        return {"title": "Text", "type": ["string", "number", "boolean"], "pattern": r"\S"}


class TextField(Struct, Textual, frozen=True):
    """Words, on one line wherever that takes no space. `worded` refuses punctuation alone; an empty value is
    refused where required. Unless it is `markdown`, signs of Markdown in it are told: they are shown as
    typed."""

    worded: bool = False
    markdown: bool = False

    def read(self, node: Node, reading: Reading) -> str | Absence:
        """The text without surrounding blanks."""
        if not isinstance(node, Scalar):
            return reading.tell(node.position, "text.expected")
        text = node.text.strip()
        _tell_number(node, text, reading)
        if text.isalnum():
            return text
        if not text:
            return reading.tell_empty(node.position)
        if self.worded and is_punctuation_only(text):
            return reading.tell(node.position, "text.punctuation", text=text)
        if self.markdown:
            return text
        if markup := find_markup(text):
            reading.tell(node.position, "text.markup", found=markup)
        return join_lines(text)


class FlagField(Struct, frozen=True):
    """`true` or `false` (YAML 1.2 core schema). Another of `FLAG_WORDS` is read alike and told: form editors
    make false of it, which publishes a draft. What may mean one of the two is told with it, and not read."""

    def read(self, node: Node, reading: Reading) -> bool | Absence:
        """True for `true`, 是 and the like, False for their opposites; else a problem."""
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if text in ("true", "false") and isinstance(node, Scalar) and not node.quoted:
            return text == "true"
        value = FLAG_WORDS.get(text.lower())
        meant = find_flag(text) if value is None else str(value).lower()
        if not meant or not isinstance(node, Scalar):
            return reading.tell(node.position, "flag.expected", text=show_value(node))
        code = "flag.meant" if value is None else "flag.word"
        reading.tell(node.position, code, node.rewrite(meant), text=text, new=meant)
        return INVALID if value is None else value

    def describe(self) -> JsonSchema:
        """True, false, or one of the words."""
        words = (re.sub("[a-z]", lambda sign: f"[{sign[0]}{sign[0].upper()}]", word) for word in FLAG_WORDS)
        return {"title": "Flag", "type": ["boolean", "string"], "pattern": anchor("|".join(words))}


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
            return reading.tell_empty(node.position)
        guess = find_meant(self.code, word) or nearest_choice(word, self.choices)
        return reading.tell(
            node.position,
            self.code if guess else f"{self.code}-far",
            node.rewrite(guess) if guess and isinstance(node, Scalar) else (),
            text=show_value(node),
            nearest=guess,
            meaning=name_choice(self.code, guess),
            choices=describe_choices(self.code, self.choices),
        )

    def describe(self) -> JsonSchema:
        """JSON Schema of the fixed words: an enumeration."""
        return {"enum": [*self.choices]}


class PatternField(Struct, frozen=True):
    """Text of one form: a slug, a language tag, a number. `code` names the problem; the pattern is one that
    JavaScript reads alike. `make` makes the value of the text. `tidy` gives the form that a text should have
    had, of which the pattern is the judge."""

    code: str
    pattern: str
    make: Callable[[str], Any] = str
    tidy: Callable[[str], str] = str.strip

    def matches(self, text: str) -> bool:
        """Whether the text has the form, whole."""
        return re.fullmatch(self.pattern, text) is not None

    def read(self, node: Node, reading: Reading) -> Any:
        """What `make` gives for the text, which matches the pattern whole."""
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if not self.matches(text):
            return reading.tell(node.position, self.code, self._fix(node), text=show_value(node))
        if self.make is not int and isinstance(node, Scalar):
            _tell_number(node, text, reading)
        return self.make(text)

    def _fix(self, node: Node) -> Fix:
        """The right form in the place of the value; full width is no mistake of meaning."""
        new = self.tidy(unicodedata.normalize("NFKC", node.text)) if isinstance(node, Scalar) else ""
        return node.rewrite(new) if isinstance(node, Scalar) and self.matches(new) else ()

    def describe(self) -> JsonSchema:
        """The pattern, for texts; numbers and `true` where such a word could have the form."""
        numbers = [10**size - 1 for size in range(1, 16) if self.matches("9" * size)]
        fit = [*(["integer"] if numbers else []), *(["boolean"] if self.matches("true") else [])]
        limits = {"minimum": 0 if self.matches("0") else 1, "maximum": max(numbers, default=0)}
        told = {"pattern": anchor(self.pattern), "patternErrorMessage": self.code}
        return {"type": ["string", *fit], **limits, **told}


NUMBER_FIELD = PatternField("number.expected", "[1-9][0-9]{0,5}", int, tidy_number)
"""A whole number from 1 on."""


class ReferenceField(Struct, Textual, frozen=True):
    """The id of a `what` (category, agency, section, actor, story); the library looks it up."""

    what: str

    def read(self, node: Node, reading: Reading) -> Reference | Absence:
        """A Reference, noted with the reading."""
        text = TextField().read(node, reading)
        if text is INVALID:
            return INVALID
        reference = Reference(text, node.position, isinstance(node, Scalar) and node.quoted)
        reading.references.append((self.what, reference))
        return reference


class MarkdownField(Struct, Textual, frozen=True):
    """Words with Markdown; their position is kept for problems found when they are converted."""

    def read(self, node: Node, reading: Reading) -> Text | Absence:
        """A Text, noted with the reading."""
        words = TextField(markdown=True).read(node, reading)
        if words is INVALID or not isinstance(node, Scalar):
            return INVALID
        text = Text(words, node.position, node.verbatim)
        reading.texts.append(text)
        return text


class LinkField(Struct, Textual, frozen=True):
    """The address of a page or file, as in a Markdown link; where it leads is looked up later."""

    def read(self, node: Node, reading: Reading) -> str | Absence:
        """The address as typed, noted with the reading."""
        text = TextField().read(node, reading)
        if text is not INVALID:
            reading.links.append(Reference(text, node.position, isinstance(node, Scalar) and node.quoted))
        return text


class ListField(Struct, Generic[T], frozen=True):
    """A list of items of one field; a lone item counts as a list of one.

    Several written as one (`张三、李四`) are told: they would become one person, or one tag.
    """

    item: Field[T]

    def read(self, node: Node, reading: Reading) -> tuple[T, ...] | Absence:
        """A tuple of the items that could be read."""
        if isinstance(node, Scalar) and not node.quoted and _JOINERS.intersection(node.text):
            text = node.text.strip()
            parts = ", ".join(part.strip() for part in _JOINER.split(text) if part.strip())
            return reading.tell(node.position, "list.joined", text=text, new=f"[{parts}]")
        items = node.items if isinstance(node, Sequence) else (node,)
        values = (self.item.read(item, reading) for item in items)
        return tuple(value for value in values if value is not INVALID)

    def describe(self) -> JsonSchema:
        """An item or a list of them. That several are written as one is not said: quotes would allow it."""
        item = self.item.describe()
        return {"anyOf": [item, {"type": "array", "items": item}]}


def _tell_number(node: Scalar, text: str, reading: Reading) -> None:
    """A text that form editors take for a number, and write back as another text, wants quotes."""
    if is_rewritten(text) and node.verbatim == node.position:
        reading.tell(node.position, "text.number", node.rewrite(f"'{text}'"), text=text)
