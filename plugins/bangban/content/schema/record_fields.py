"""Mappings with known keys: reads every key by its field, tells unknown and missing ones.

A model states each key once, in the annotation of its attribute: `kicker: Annotated[str, Key(TextField())]`.
From that :func:`declare` has the reader, the order in which keys are named, and the JSON Schema; the words
about the key stand in `locale/zh/keys.toml`, under the model's name.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from collections.abc import Mapping as MappingType
from functools import cache
from typing import Any, ClassVar, NamedTuple, get_origin

from msgspec import Struct, field
from msgspec.structs import replace

from bangban.content.schema.fields import INVALID, Absence, Field, JsonSchema, Reading
from bangban.content.schema.foreign_keys import ForeignKey
from bangban.diagnostics.problems import Position
from bangban.frontmatter.nodes import Mapping, Node, Scalar
from bangban.locale.zh.key_words import find_key
from bangban.support.nearest_names import find_slip, nearest_key

_MOST_KEYS = 200
_NULLS = ("null", "Null", "NULL", "~")


class Key(Struct, frozen=True):
    """What an attribute of a model is to the editor: how its value is read; whether it must be given;
    `aliases` that lead here, names of other systems (`author` → `byline`) and Chinese ones; and the key's
    `name` where the attribute has another."""

    field: Field[object]
    required: bool = False
    aliases: tuple[str, ...] = ()
    name: str = ""


class Place(Struct, frozen=True):
    """Of an attribute of a model: it is the Position of the value of `key`; with "", those of all values, as
    pairs of a key and its Position."""

    key: str = ""


class Record(Struct, frozen=True):
    """The values that could be read, by key, and where each value stands."""

    position: Position
    values: dict[str, Any]
    positions: dict[str, Position]
    schema: RecordField

    def get(self, key: str, default: object = None) -> Any:
        """The value of `key`, or the default where it was absent or unreadable."""
        return self.values.get(key, default)

    def list_arguments(self) -> dict[str, Any]:
        """The values by the model's attributes, records inside them as their models, and the places."""
        names, given = self.schema.attributes, {}
        for key, value in self.values.items():
            made = build(value) if isinstance(value, (Record, tuple)) else value
            if made is not None:
                given[names[key]] = made
        for attribute, key in self.schema.places.items():
            given[attribute] = self.positions.get(key) if key else tuple(self.positions.items())
        return given


def build(value: Any) -> Any:
    """A value as models have it: a Record as its model, or None where a key that it must have could not be
    read; the items of a tuple likewise, without those that are None."""
    if isinstance(value, tuple):
        return tuple([made for item in value if (made := build(item)) is not None])
    if not isinstance(value, Record):
        return value
    schema = value.schema
    if schema.model is None or not all(key in value.values for key in schema.required):
        return None
    return schema.model(**value.list_arguments())


class RecordField(Struct, frozen=True):
    """A mapping with known keys.

    `hints` leads keys of other systems to ours (`author` → `byline`). `shorthand` is the key
    that a lone text stands for (`- 郑州发布` for `- {name: 郑州发布}`). `model` is made of its values: by
    keyword, with `attributes` for keys of another name, and `places`, attributes that are a key's place.
    `name` is that of its words. `foreign` knows keys that say something else in another program.
    """

    fields: MappingType[str, Field[object]]
    required: tuple[str, ...] = ()
    hints: MappingType[str, str] = field(default_factory=dict)
    shorthand: str = ""
    name: str = ""
    model: type[Any] | None = None
    attributes: MappingType[str, str] = field(default_factory=dict)
    places: MappingType[str, str] = field(default_factory=dict)
    foreign: Callable[[Scalar, Node], ForeignKey | None] | None = None

    def read(self, node: Node, reading: Reading) -> Record | Absence:
        """A Record, also where some keys are bad."""
        if self.shorthand and isinstance(node, Scalar):
            node = Mapping(node.position, ((Scalar(node.position, self.shorthand, False), node),))
        if not isinstance(node, Mapping):
            return reading.tell(node.position, "map.expected", keys="、".join(self.fields))
        record = Record(node.position, {}, {}, self)
        taken: set[str] = set()
        outers: list[_Outer] = []
        # Who misspells a key is told so, and need not hear that it is missing.
        present = {*node.broken}
        for name, value in node.entries:
            if name.text in self.fields:
                present.add(self._read_key(name, value, record, reading))
                continue
            if not taken:
                taken, outers = {*node.keys(), *node.broken} - {""}, [*self._list_outers(node)]
            outer = self._find_outer(name.text, outers)
            meant = self._tell_unknown(name, value, taken, outer, reading)
            present.add(meant)
            taken |= {meant} - {""}
        for key in self.required:
            if key not in present:
                reading.tell(node.position, "key.missing", key=key)
        return record

    def _read_key(self, key: Scalar, node: Node, record: Record, reading: Reading) -> str:
        """Reads the value of a known key; gives the key."""
        if _is_blank(node):
            if key.text not in self.required:
                return key.text
            node = Scalar(node.position, "", quoted=False)
        told = len(reading.problems)
        value = self.fields[key.text].read(node, reading)
        reading.name_empty(told, node.position, key.text)
        record.positions[key.text] = node.position
        if value is not INVALID:
            record.values[key.text] = value
        return key.text

    def _tell_unknown(
        self, key: Scalar, value: Node, taken: Collection[str], outer: str, reading: Reading
    ) -> str:
        """Gives the key that is meant. It is put right where that is certain: by its name in other systems,
        or as a slip of the hand; but not where the right one is there, too, or two may be meant. Who has to
        move it is told so."""
        foreign = self.foreign(key, value) if self.foreign else None
        if foreign:
            fix = foreign.fix if foreign.name not in taken else ()
            reading.tell(key.position, foreign.code, fix, **foreign.fill_in(key))
            return foreign.name
        if outer:
            reading.tell(key.position, "key.inner", key=key.text, outer=outer)
            return ""
        known = tuple(self.fields)
        hint = self._find_hint(key.text)
        # Among hundreds of keys few can be meant: to compare each with all takes too long.
        can_guess = len(taken) <= _MOST_KEYS
        near = known if can_guess else ()
        certain = hint if hint in self.fields else find_slip(key.text, near)
        guess = certain or nearest_key(key.text, near)
        is_free = certain and certain not in taken and not self._needs(key.text)
        fix = key.rewrite(certain) if is_free else ()
        code = "key.unknown" if guess else "key.unknown-far"
        reading.tell(key.position, code, fix, key=key.text, nearest=guess, keys="、".join(known))
        return guess

    def _needs(self, name: str) -> bool:
        """Whether a record that must stand in this one has a key of this Chinese name, which may be meant:
        `状态` of a case is its state or that of the story."""
        inner = (self.fields[key] for key in self.required)
        return any(isinstance(one, RecordField) and find_key(one.name, name) for one in inner)

    def _find_hint(self, key: str) -> str:
        return self.hints.get(key.lower()) or find_key(self.name, key)

    def _list_outers(self, node: Mapping) -> Iterator[_Outer]:
        """The keys in `node` under which others may stand."""
        for outer, value in node.entries:
            one = self.fields.get(outer.text)
            inner = getattr(one, "item", getattr(one, "record", one))
            if isinstance(inner, RecordField):
                given = frozenset(value.keys()) if isinstance(value, Mapping) else frozenset()
                yield _Outer(outer.text, inner, given, _is_blank(value))

    def _find_outer(self, key: str, outers: Iterable[_Outer]) -> str:
        """The key under which this one belongs, and does not stand: pasted text has lost its indents. ""
        where there is none."""
        for outer in outers:
            if key in outer.given:
                continue
            # What has a name here, too, is meant to be further in only where nothing is.
            is_named = find_key(outer.record.name, key) and (outer.is_blank or not self._find_hint(key))
            if key in outer.record.fields or is_named:
                return outer.key
        return ""

    def without(self, key: str) -> RecordField:
        """This record without one of its keys."""
        fields = {name: inner for name, inner in self.fields.items() if name != key}
        return replace(self, fields=fields, required=tuple(name for name in self.required if name != key))

    def describe(self) -> JsonSchema:
        """An object of these keys and no others, or the text that it is short for. A key that need not be
        given may also be left blank."""
        properties: dict[str, JsonSchema] = {}
        for key, inner in self.fields.items():
            schema = inner.describe() if key in self.required else _allow_blank(inner.describe())
            properties[key] = {"description": f"{self.name}.{key}", **schema}
        whole: JsonSchema = {"type": "object", "properties": properties, "additionalProperties": False}
        whole["required"] = [*self.required]
        if self.shorthand:
            whole = {"anyOf": [self.fields[self.shorthand].describe(), whole]}
        return {"title": self.name, **whole}


class _Outer(NamedTuple):
    """A key whose value is a record, or records, and the keys that are given there."""

    key: str
    record: RecordField
    given: frozenset[str]
    is_blank: bool


@cache
def declare(model: type[Any], *, shorthand: str = "") -> RecordField:
    """The record of the keys that the annotations of a model state, in their order."""
    keys: dict[str, Key] = {}
    attributes, places = {}, {}
    for attribute, mark in _list_marks(model):
        if isinstance(mark, Place):
            places[attribute] = mark.key
        elif isinstance(mark, Key):
            name = mark.name or attribute
            keys[name], attributes[name] = mark, attribute
    return RecordField(
        {name: key.field for name, key in keys.items()},
        tuple(name for name, key in keys.items() if key.required),
        {alias: name for name, key in keys.items() for alias in key.aliases},
        shorthand,
        model.__name__,
        model,
        attributes,
        places,
    )


def _list_marks(model: type[Any]) -> Iterator[tuple[str, object]]:
    """Each attribute with what its annotation says besides the type. A `ClassVar[Annotated[…]]` is a key that
    is no attribute of the model's instances."""
    found: dict[str, Any] = {}
    for base in reversed(model.__mro__):
        own = vars(base).get("__annotations__", {})
        told = {name: text for name, text in own.items() if "Annotated[" in text}
        if told:
            # What `typing.get_type_hints` gives, in a fifth of its time: every command waits for this.
            hints = eval(f"[{','.join(told.values())}]", vars(sys.modules[base.__module__]))
            found.update(zip(told, hints, strict=True))
    for attribute, hint in found.items():
        marked = hint.__args__[0] if get_origin(hint) is ClassVar else hint
        yield from ((attribute, mark) for mark in marked.__metadata__)


def _is_blank(node: Node) -> bool:
    # `bangban new` leaves keys to fill in, and content management systems write "" or null for what is not
    # given (YAML 1.2.2, section 10.2.1.1).
    if not isinstance(node, Scalar):
        return False
    text = node.text
    return not text or text.isspace() or (text in _NULLS and not node.quoted)


def _allow_blank(schema: JsonSchema) -> JsonSchema:
    """The schema with a blank, which YAML's null is, too, besides."""
    blanks = [{"type": "null"}, {"type": "string", "pattern": r"^\s*$"}]
    match schema:
        case {"anyOf": [*choices]} if "title" not in schema:
            return {"anyOf": [*choices, *blanks]}
        case {"enum": [*words]}:
            return {"enum": [*words, None, ""]}
    return {"anyOf": [schema, *blanks]}
