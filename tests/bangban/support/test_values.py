"""Our frozen dataclasses beside those of the standard library."""

import dataclasses
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace

import pytest

from bangban.support import values
from tests.source_tree import CORE, list_modules, tell

_ORDERED = "bangban.diagnostics.problems"
"""Has a class with an order, which is the standard library's."""


def define(decorate, title):
    """A class that has every kind of field that the rooms use, made by one of the two decorators."""

    class Fields:
        name: str
        age: int = 0
        tags: list[str] = field(default_factory=list)
        secret: str = field(default="", repr=False, compare=False)
        zone: str = field(default="Asia/Shanghai", kw_only=True)

    Fields.__name__ = Fields.__qualname__ = title
    return decorate(frozen=True, slots=True)(Fields)


Person, Twin = define(values.dataclass, "Person"), define(dataclass, "Twin")


@values.dataclass(frozen=True, slots=True)
class Lone:
    """Has one field, which may be a tuple."""

    parts: tuple[str, ...]


@values.dataclass(frozen=True, slots=True)
class Nothing:
    """Has no field."""


class Later(Lone):
    """A plain class below a frozen one."""

    __slots__ = ("more",)


def make(kind):
    return kind("石大东", 40, ["记者"], "x", zone="UTC"), kind("石大东")


def test_a_value_looks_as_one_of_the_standard_library():
    """`repr` is what digests are made of."""
    for ours, theirs in zip(make(Person), make(Twin), strict=True):
        assert repr(ours) == repr(theirs).replace("Twin", "Person")
    assert repr(Lone(("a",))) == "Lone(parts=('a',))"
    assert repr(Nothing()) == "Nothing()"


def test_values_are_equal_by_their_fields():
    """Those that are compared; another class is never equal."""
    full, bare = make(Person)
    assert full == replace(full, secret="y") != bare
    assert Person("a") != Twin("a")
    assert Nothing() == Nothing()
    assert len({Lone(("a",)), Lone(("a",)), Lone(("b",)), Nothing()}) == 3


def test_a_value_with_a_list_has_no_hash():
    """As with the standard library."""
    with pytest.raises(TypeError, match="unhashable"):
        hash(Person("a"))


def test_each_value_gets_a_list_of_its_own():
    """A factory is called for each value that is not given one."""
    assert Person("a").tags is not Person("b").tags


@pytest.mark.parametrize(
    "arguments", [((), {}), (("a", 1, [], "", "UTC"), {}), (("a",), {"nmae": "b"})], ids=str
)
def test_wrong_arguments_are_told_as_ever(arguments):
    """Missing, too many, unknown."""
    told = []
    for kind in (Person, Twin):
        with pytest.raises(TypeError) as error:
            kind(*arguments[0], **arguments[1])
        told.append(str(error.value).replace("Twin", "Person"))
    assert told[0] == told[1]


def test_nothing_of_a_value_can_change():
    """No field, and there is no room for another."""
    person = Person("a")
    for name in ("name", "more"):
        with pytest.raises(FrozenInstanceError):
            setattr(person, name, "b")
        with pytest.raises(FrozenInstanceError):
            delattr(person, name)
    assert not hasattr(person, "__dict__")


@pytest.mark.parametrize("value", [*make(Person), Lone(("a",)), Nothing(), Later(("b",))], ids=repr)
def test_a_value_can_be_kept(value):
    """Memories and workers hand values on as pickles."""
    assert pickle.loads(pickle.dumps(value, pickle.HIGHEST_PROTOCOL)) == value


def test_what_dataclasses_tells_of_a_value():
    """Its fields, also by position in a `match`."""
    assert is_dataclass(Person)
    assert [one.name for one in fields(Person)] == [one.name for one in fields(Twin)]
    assert Person.__match_args__ == Twin.__match_args__


def test_a_class_that_may_change_is_the_standard_library_s():
    """Only frozen classes with slots are defined here."""

    @values.dataclass(slots=True)
    class Open:
        name: str

    value = Open("a")
    value.name = "b"
    assert value == Open("b")
    assert dataclasses.asdict(value) == {"name": "b"}


def test_no_module_pays_for_what_all_classes_share():
    """Every command begins with the classes of all modules: those of the standard library take four times
    as long to define."""
    tell(
        f"{module.place(node)}: frozen classes with slots are defined by bangban.support.values"
        for module in list_modules()
        if module.plugin == CORE and module.name != _ORDERED
        for name, node in module.list_imports()
        if name == "dataclasses.dataclass" and "@dataclass(frozen=True, slots=True)" in module.text
    )
