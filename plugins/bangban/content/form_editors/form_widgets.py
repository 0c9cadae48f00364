"""Which widget of a form editor edits a key: what can be chosen, what form a text has, what must be given.

A widget is chosen so that what it does not change is written back as it was: a day stays a text (the editors'
own widgets for dates write other forms), Markdown stays as typed, and a flag that is written in another word
than `true` is no switch, where the editor would make `false` of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Literal

from msgspec import Struct

from bangban.content.model.actor import ActorField
from bangban.content.model.picture import PictureField
from bangban.content.model.platform import Platform, Term
from bangban.content.model.vocabulary import ACTORS
from bangban.content.schema.fields import (
    ChoiceField,
    Field,
    FlagField,
    ListField,
    MarkdownField,
    PatternField,
    ReferenceField,
)
from bangban.content.schema.focus_field import FocusField
from bangban.content.schema.record_fields import RecordField
from bangban.locale.zh.choice_words import CHOICE_NAMES
from bangban.locale.zh.form_words import FORM_WORDS
from bangban.locale.zh.key_words import describe_key, name_key
from bangban.locale.zh.messages import read_messages

FormEditor = Literal["decap", "sveltia"]
FORM_EDITORS: tuple[FormEditor, ...] = ("decap", "sveltia")
Widget = dict[str, Any]
"""One field of a configuration, as YAML has it."""


class Surroundings(Struct, frozen=True):
    """What a widget must know besides its field: for which editor it is, and what the desk can choose from,
    pairs of id and name by what a reference names."""

    editor: FormEditor
    terms: Mapping[str, tuple[tuple[str, str], ...]]


def list_terms(platform: Platform) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """What references may name, for the :class:`Surroundings`; of an actor also those with a word of their
    own."""
    agencies = _pair(platform.agencies)
    actors = tuple((word, FORM_WORDS[f"actor.{word}"]) for word in ACTORS)
    return MappingProxyType(
        {
            "category": _pair(platform.categories),
            "section": _pair(platform.sections),
            "agency": agencies,
            "actor": (*actors, *agencies),
        }
    )


def _pair(terms: tuple[Term, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((term.id, term.name) for term in terms)


def make_widgets(record: RecordField, around: Surroundings, *, strict: bool = True) -> list[Widget]:
    """A widget for each key of a record, in its order. Where it is not `strict` nothing must be given: Decap
    asks for the keys of a record even where nobody has begun to fill it in."""
    return [
        {
            "name": key,
            "label": name_key(record.name, key),
            **_make_widget(field, around),
            "required": strict and key in record.required,
            "hint": describe_key(record.name, key),
        }
        for key, field in record.fields.items()
        # Sveltia drops a record (`{name: …}`) where its widget edits a text; what it has no widget for stays.
        if not (around.editor == "sveltia" and isinstance(field, ActorField))
    ]


def _make_widget(field: Field[Any], around: Surroundings) -> Widget:
    for kind, make in _MAKERS:
        if isinstance(field, kind):
            return make(field, around)
    return {"widget": "string", **_find_pattern(field)}


def _make_list(field: ListField[Any], around: Surroundings) -> Widget:
    inner = field.item
    if isinstance(inner, RecordField):
        first, *_ = inner.required or (*inner.fields,)
        summary = " ".join(f"{{{{fields.{key}}}}}" for key in dict.fromkeys((first, *inner.required)))
        return {
            "widget": "list",
            "summary": summary,
            "collapsed": True,
            "fields": make_widgets(inner, around),
        }
    one = {"name": "one", "label": FORM_WORDS["one"], **_make_widget(inner, around)}
    return {"widget": "list", "field": one}


def _make_object(record: RecordField, around: Surroundings) -> Widget:
    return {
        "widget": "object",
        "collapsed": True,
        "fields": make_widgets(record, around, strict=around.editor == "sveltia"),
    }


def _make_picture(field: PictureField, around: Surroundings) -> Widget:
    widget = _make_object(field.record, around)
    for inner in widget["fields"]:
        if inner["name"] == "src":
            inner["widget"] = "image"
            # A picture of another site is not taken.
            inner["choose_url"] = False
    return widget


def _make_flag(_: FlagField, around: Surroundings) -> Widget:
    if around.editor == "decap":
        return {"widget": "boolean"}
    options = [{"label": FORM_WORDS[word], "value": word == "true"} for word in ("true", "false")]
    return {"widget": "select", "options": options}


def _make_choice(field: ChoiceField, _: Surroundings) -> Widget:
    names = CHOICE_NAMES.get(field.code, {})
    return _choose((word, names.get(word, word)) for word in field.choices)


def _make_reference(field: ReferenceField, around: Surroundings) -> Widget:
    terms = around.terms.get(field.what, ())
    return _choose(terms) if terms else {"widget": "string"}


def _make_actor(_: ActorField, around: Surroundings) -> Widget:
    return _choose(around.terms["actor"])


def _choose(pairs: Any) -> Widget:
    return {"widget": "select", "options": [{"label": name, "value": word} for word, name in pairs]}


def _make_text(field: PatternField, _: Surroundings) -> Widget:
    if field.make is int:
        return {"widget": "number", "value_type": "int", "min": 1}
    return {"widget": "string", **_find_pattern(field)}


def _make_prose(_: MarkdownField, __: Surroundings) -> Widget:
    return {"widget": "text"}


def _make_focus(_: FocusField, __: Surroundings) -> Widget:
    share = {"widget": "number", "value_type": "float", "min": 0, "max": 1, "step": 0.01}
    return {"widget": "list", "field": {"name": "one", "label": FORM_WORDS["share"], **share}}


def _find_pattern(field: Field[Any]) -> Widget:
    """The form of a text with the mend, as the JSON Schema has them."""
    schema = field.describe()
    pattern, code = schema.get("pattern"), schema.get("patternErrorMessage")
    if not isinstance(pattern, str) or not isinstance(code, str):
        return {}
    return {"pattern": [pattern, _NO_VALUE.sub("", read_messages()[code].mend)]}


_NO_VALUE = re.compile(r"\{[^{}]*\}")

_MAKERS: tuple[tuple[type[Any], Callable[[Any, Surroundings], Widget]], ...] = (
    (ListField, _make_list),
    (RecordField, _make_object),
    (PictureField, _make_picture),
    (FlagField, _make_flag),
    (ChoiceField, _make_choice),
    (ReferenceField, _make_reference),
    (ActorField, _make_actor),
    (PatternField, _make_text),
    (MarkdownField, _make_prose),
    (FocusField, _make_focus),
)
"""By the kind of a field, what makes its widget."""
