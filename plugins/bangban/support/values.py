"""Frozen dataclasses with slots, defined in a quarter of the time: every command begins with 180 of them.

The standard library writes and compiles seven functions for each class. Here that is `__init__` alone; the
others differ by the names of the fields only, so that all classes share theirs. What they do is the same, and
so is what `dataclasses` has for them: `fields`, `replace`, `is_dataclass`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(field_specifiers=(dataclasses.field,))
def dataclass(*, frozen: bool = False, slots: bool = False) -> Callable[[type[T]], type[T]]:
    """As `dataclasses.dataclass`, of which frozen classes with slots are defined here. Of those none can
    have a `__post_init__`, or write one of the shared functions itself."""
    return _define if frozen and slots else dataclasses.dataclass(frozen=frozen, slots=slots)


def _define(kind: type[T]) -> type[T]:
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    _equip(made)
    return made


def _equip(made: Any) -> None:
    fields = dataclasses.fields(made)
    made.__init__ = _write_init(made, fields)
    made.__repr__ = _write_repr([one.name for one in fields if one.repr])
    made.__eq__, made.__hash__ = _write_comparison([one.name for one in fields if one.compare])
    made.__getstate__, made.__setstate__ = _write_pickling(made.__init__, fields)
    made.__setattr__, made.__delattr__ = _refuse_to_set, _refuse_to_delete


def _write_init(kind: type, fields: Sequence[Field[Any]]) -> Callable[..., None]:
    known: dict[str, Any] = {"__name__": kind.__module__, "_MISSING": MISSING}
    for one in fields:
        # The slot itself, asked for nothing else, takes two thirds of the time of `object.__setattr__`.
        known[f"_set_{one.name}"] = getattr(kind, one.name).__set__
        known[f"_default_{one.name}"] = one.default if one.default_factory is MISSING else one.default_factory
    lines = "".join(f" _set_{one.name}(self, {_write_value(one)})\n" for one in fields)
    exec(f"def __init__({', '.join(_list_parameters(fields))}):\n{lines or ' pass'}", known)
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{kind.__qualname__}.__init__"
    return init


def _list_parameters(fields: Sequence[Field[object]]) -> Iterator[str]:
    named = [one for one in fields if one.kw_only]
    yield "self"
    yield from (_write_parameter(one) for one in fields if not one.kw_only)
    if named:
        yield "*"
        yield from map(_write_parameter, named)


def _write_parameter(field: Field[object]) -> str:
    if field.default_factory is not MISSING:
        return f"{field.name}=_MISSING"
    return field.name if field.default is MISSING else f"{field.name}=_default_{field.name}"


def _write_value(field: Field[object]) -> str:
    name = field.name
    return (
        name if field.default_factory is MISSING else f"_default_{name}() if {name} is _MISSING else {name}"
    )


def _write_repr(names: Sequence[str]) -> Callable[[object], str]:
    template, read = ", ".join(f"{name}=%r" for name in names), _read_all(names)

    def show(self: object) -> str:
        return f"{self.__class__.__qualname__}({template % read(self)})"

    return show


def _write_comparison(names: Sequence[str]) -> tuple[Callable[..., object], Callable[..., int]]:
    read = _read_all(names)

    def equals(self: object, other: object) -> object:
        return read(self) == read(other) if other.__class__ is self.__class__ else NotImplemented

    def sum_up(self: object) -> int:
        return hash(read(self))

    return equals, sum_up


def _write_pickling(
    begin: Callable[..., None], fields: Sequence[Field[object]]
) -> tuple[Callable[..., object], Callable[..., None]]:
    plain = [one.name for one in fields if not one.kw_only]
    named = [one.name for one in fields if one.kw_only]
    read = _read_all([*plain, *named])

    def give(self: object) -> object:
        return read(self)

    # The class's own beginning, not `self.__init__`: a subclass has another one.
    def take(self: object, values: Sequence[object]) -> None:
        begin(self, *values)

    def take_named(self: object, values: Sequence[object]) -> None:
        begin(self, *values[: len(plain)], **dict(zip(named, values[len(plain) :], strict=True)))

    return give, take_named if named else take


def _read_all(names: Sequence[str]) -> Callable[[object], tuple[object, ...]]:
    if len(names) == 1:
        read = attrgetter(names[0])
        return lambda value: (read(value),)
    return attrgetter(*names) if names else lambda _: ()


def _refuse_to_set(_self: object, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
