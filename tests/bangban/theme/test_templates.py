"""Jinja with less ado gives what Jinja gives."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from bangban.theme._gallery import load_components, render_example
from bangban.theme.templates import QuickTemplates, write_value

THEME = Path(__file__).parents[2] / "theme"
OPTIONS = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
SAMPLES = {
    "parts": "{% macro name(link, mark='') %}<b>{{ link.name }}{{ mark }}</b>{% endmacro %}",
    "page": "{% from 'parts' import name %}{{ name(one) }}{{ name(one, mark='!') }}{{ name(one, 1)|upper }}",
    "loop": "{% from 'parts' import name %}{% for one in all %}{{ loop.index }}{{ name(one) }}{% endfor %}",
    "text": "{{ one.name ~ '<' }} {{ none }}{{ 1.5 }} {{ true }} {{ [1, '<'] }} {{ '<'|safe }}{{ one.name }}",
    "unknown": "{{ one.nothing }}|{{ one.nothing is defined }}|{{ nothing }}",
    "caller": "{% macro box() %}({{ caller() }}){% endmacro %}{% call box() %}{{ one.name }}{% endcall %}",
    "rest": "{% macro all() %}{{ varargs | join }}{{ kwargs.x }}{% endmacro %}{{ all(1, 2, x='&') }}",
    "fragment": "{% autoescape false %}{{ one.name }}{% endautoescape %}{{ one.name }}",
}


def _open(quick, loader=None, **more):
    return Environment(
        loader=loader or DictLoader(SAMPLES), extensions=[QuickTemplates] if quick else [], **OPTIONS, **more
    )


@pytest.mark.parametrize("name", SAMPLES)
def test_renders_as_jinja_does(name):
    """Macros, loops, callers, escaped and safe text, and what is not there."""
    values = {"one": {"name": "急 <&> \"'"}, "all": [{"name": "甲"}, {"name": Markup("<i>乙</i>")}]}
    quick, plain = (_open(one).get_template(name).render(values) for one in (True, False))
    assert quick == plain


def test_renders_every_component_as_jinja_does():
    """With each of its examples."""
    loader = FileSystemLoader([THEME, THEME / "templates"])
    quick, plain = _open(True, loader), _open(False, loader)
    for component in load_components(THEME):
        for example in component.examples:
            expected = render_example(plain, component, example)
            assert render_example(quick, component, example) == expected


@pytest.mark.parametrize("call", ["name()", "name(1, 2, 3)", "name(1, other=2)", "name(link=1, other=2)"])
def test_refuses_arguments_as_jinja_does(call):
    """A macro that is called wrongly says so, in the same words."""
    errors = []
    for quick in (True, False):
        template = _open(quick, undefined=StrictUndefined).from_string(
            f"{{% from 'parts' import name %}}{{{{ {call} }}}}"
        )
        with pytest.raises((TypeError, UndefinedError)) as caught:
            template.render()
        errors.append(str(caught.value))
    assert errors[0] == errors[1]


@given(st.text() | st.integers() | st.booleans() | st.none() | st.text().map(Markup))
def test_escapes_as_markupsafe_does(value):
    """Whatever it is."""
    assert write_value(value) == str(escape(value))
