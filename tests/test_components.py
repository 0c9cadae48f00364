"""The theme's contract: macros, their `component.yaml` and every call in a template agree."""

from functools import partial

import pytest
from jinja2 import nodes

from bangban.theme._gallery import Component, Parameter, load_components
from tests.source_tree import ROOT, tell
from tests.theme_calls import check_call, check_macro, list_calls, list_templates, parse

TEMPLATES = list_templates(ROOT / "theme")
COMPONENTS = {component.template: component for component in load_components(ROOT / "theme")}

LINK = Parameter("link", "Link", "Where it leads.", required=True)
SIZE = Parameter("size", 'Literal["small", "large"]', "How large.", default="small")
BIG_LINK = Component("big-link", "A link.", (LINK, SIZE), ())
IMPORT = '{% from "components/big-link/big-link.html" import big_link %}\n'


@pytest.mark.parametrize("name", COMPONENTS)
def test_macros_take_what_is_told_of_them(name):
    """The same parameters in the same order with the same defaults, each of them used."""
    tell(check_macro(COMPONENTS[name], TEMPLATES[name]))


@pytest.mark.parametrize("name", TEMPLATES)
def test_calls_fit_their_components(name):
    """No unknown parameter, no missing one, no value that is none of the choices."""
    tell(
        fault
        for call in list_calls(name, TEMPLATES[name])
        for fault in check_call(call, COMPONENTS[call.template])
    )


def test_every_call_is_seen():
    """Components come by `from … import`, and are used by their names alone: nothing escapes these tests."""
    tell(
        f"{name}:{node.lineno}: imports a component as a whole"
        for name, text in TEMPLATES.items()
        for node in parse(text).find_all(nodes.Import)
    )
    tell(
        f"{name}: imports {alias} and calls it {calls} times, but names it {names} times"
        for name, text in TEMPLATES.items()
        for alias, calls, names in _count_uses(name, text)
        if calls != names or not calls
    )


def _count_uses(name, text):
    calls = [call.node.node.name for call in list_calls(name, text)]
    names = [node.name for node in parse(text).find_all(nodes.Name)]
    for node in parse(text).find_all(nodes.FromImport):
        for pair in node.names:
            alias = pair[1] if isinstance(pair, tuple) else pair
            yield alias, calls.count(alias), names.count(alias)


def test_every_component_is_used():
    """In a page or in another component."""
    used = {call.template for name, text in TEMPLATES.items() for call in list_calls(name, text)}
    assert sorted(set(COMPONENTS) - used) == []


def test_pages_have_their_heads_from_the_component():
    """No template writes the head of a page by hand."""
    tell(
        f"{name}: {sign}"
        for name, text in TEMPLATES.items()
        for sign in ("<header", "bb-page-head")
        if sign in text and name.startswith("templates/")
    )


check = partial(check_macro, BIG_LINK)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{% macro big_link(link, size="small") %}{{ link }}{{ size }}{% endmacro %}', []),
        ('{% macro big_link(link, size="large") %}{{ link }}{{ size }}{% endmacro %}', ["size is 'large'"]),
        ("{% macro big_link(link, size) %}{{ link }}{{ size }}{% endmacro %}", ["size is None"]),
        ('{% macro big_link(link, size="small") %}{{ link }}{% endmacro %}', ["nothing is made of size"]),
        ("{% macro big_link(link) %}{{ link }}{% endmacro %}", ["the macro takes ['link']"]),
        ("{% macro bigger(link) %}{% endmacro %}", ["its public macros are ['bigger']"]),
    ],
)
def test_sees_macros_that_differ(text, told):
    """Whatever the difference is."""
    found = list(check(text))
    assert len(found) == len(told)
    assert all(words in fault for words, fault in zip(told, found, strict=True))


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("big_link(one)", ""),
        ('big_link(one, "large")', ""),
        ('big_link({"name": "甲"}, size=one.size)', ""),
        ("big_link()", "page.html:2: big-link needs link"),
        ('big_link(one, "huge")', "page.html:2: size: Literal['small', 'large'] was expected, not 'huge'"),
        ("big_link(one, colour=1)", "page.html:2: big-link has no parameter colour"),
        ("big_link(one, link=two)", "page.html:2: link is given twice"),
        ("big_link(one, 'small', 3)", "page.html:2: big-link takes 2 arguments"),
        ("big_link('one')", "page.html:2: link: Link: a mapping was expected"),
        ("big_link({'nam': 'one'})", "page.html:2: link is no Link: ['nam']"),
        ("big_link(*all)", "page.html:2: its arguments cannot be known"),
    ],
)
def test_sees_calls_that_do_not_fit(call, told):
    """Each with its place."""
    found = [
        fault
        for one in list_calls("page.html", f"{IMPORT}{{{{ {call} }}}}")
        for fault in check_call(one, BIG_LINK)
    ]
    assert told in found if told else found == []


def test_sees_calls_of_other_macros_of_a_component():
    """A component has one way in; it may have another name there."""
    text = IMPORT.replace("import big_link", "import big_link as link, other") + "{{ link() }}{{ other() }}"
    found = [fault for one in list_calls("page.html", text) for fault in check_call(one, BIG_LINK)]
    assert found == ["page.html:2: big-link needs link", "page.html:2: big-link has no macro other"]
