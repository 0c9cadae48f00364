"""The theme's components: examples of a small theme, then every example of ours."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.exceptions import UndefinedError
from markupsafe import Markup

from bangban.theme._gallery import GalleryError, Parameter, load_components, render_example

_THEME = Path(__file__).parents[3] / "theme"
_TEMPLATE = """{% macro big_link(link, note="", size=1) -%}
<a href="{{ link.url }}" data-size="{{ size }}">{{ link.name }}</a>{{ note }}
{%- endmacro %}
"""
_COMPONENT = """description: |
  A link that may be large.

  It leads somewhere.

parameters:
  - {name: link, type: Link, required: true, description: '`url` may be "".'}
  - {name: note, type: str | Markup, default: "", description: What stands behind it.}
  - name: size
    type: Literal[1, 2]
    default: 1
    description: How large it is.

examples:
  - name: plain
    description: A date stays text.
    arguments: {link: {name: 2022-11-13}}
  - name: rich
    description: HTML is asked for.
    arguments:
      link: {name: <甲>, url: /a/}
      note: {html: <i>乙</i>}
      size: 2
"""


@pytest.fixture
def theme(tmp_path):
    folder = tmp_path / "theme/components/big-link"
    folder.mkdir(parents=True)
    (folder / "big-link.html").write_text(_TEMPLATE, encoding="utf-8")
    (folder / "component.yaml").write_text(_COMPONENT, encoding="utf-8")
    return tmp_path / "theme"


def _environment(theme):
    return Environment(loader=FileSystemLoader(theme), undefined=StrictUndefined, autoescape=True)


def test_loads_components(theme):
    """Name, description, parameters and examples, in the order of the file."""
    (component,) = load_components(theme)
    assert (component.name, component.macro) == ("big-link", "big_link")
    assert component.template == "components/big-link/big-link.html"
    assert component.description == "A link that may be large.\n\nIt leads somewhere."
    assert component.parameters[0] == Parameter("link", "Link", '`url` may be "".', required=True)
    assert component.parameters[2] == Parameter("size", "Literal[1, 2]", "How large it is.", default=1)
    assert [(one.name, one.description) for one in component.examples] == [
        ("plain", "A date stays text."),
        ("rich", "HTML is asked for."),
    ]


def test_renders_examples(theme):
    """The macro of the component's name, with the example's arguments; text is escaped, HTML is not."""
    (component,) = load_components(theme)
    plain, rich = (render_example(_environment(theme), component, one) for one in component.examples)
    assert plain == '<a href="" data-size="1">2022-11-13</a>'
    assert rich == '<a href="/a/" data-size="2">&lt;甲&gt;</a><i>乙</i>'
    assert isinstance(plain, Markup)


def _change(theme, old, new):
    path = theme / "components/big-link/component.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_does_not_hide_missing_values(theme):
    """An example that leaves out what the template needs fails."""
    _change(theme, "{name: 2022-11-13}", "{url: /a/}")
    (component,) = load_components(theme)
    with pytest.raises(UndefinedError, match=r"Link\.name"):
        render_example(_environment(theme), component, component.examples[0])


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{link: {name: 2022-11-13}}", "{lnik: {}}", "17:17: the macro has no parameter lnik"),
        ("link: {name: <甲>, url: /a/}", "link: {}\n      link: {}", "22:7: .* given twice"),
        ("link: {name: <甲>, url: /a/}\n", "\n", "22:7: the macro needs link"),
        ("{name: 2022-11-13}", "{nam: c}", "17:24: Link has no field nam"),
        ("{name: 2022-11-13}", "甲", "17:23: Link: a mapping was expected"),
        ("size: 2", "size: 3", r"23:13: Literal\[1, 2\] was expected, not 3"),
        ("size: 2", "size: true", r"23:13: Literal\[1, 2\] was expected, not True"),
        ("note: {html: <i>乙</i>}", "note: [1]", r"22:13: str was expected, not \[1\]"),
        ("default: 1", "default: big", r"11:14: Literal\[1, 2\] was expected, not 'big'"),
        ("default: 1", "required: false", "9:11: size: either `required: true`, or a default"),
        ("default: 1", "required: true\n    default: 1", "9:11: size: either"),
        ("default: 1", "requird: true", "11:5: _ParameterRow has no field requird"),
        ("type: Literal[1, 2]", "type: List of Link", "10:11: no type"),
        ("type: Literal[1, 2]", "type: Lnik", "10:11: no type: name 'Lnik' is not defined"),
        ("    description: How large it is.\n", "", "9:5: _ParameterRow needs description"),
        ("    description: A date stays text.\n", "", "15:5: _ExampleRow needs description"),
        ("name: size", "name: link", "9:11: link is there already"),
        ("name: rich", "name: plain", "18:11: plain is there already"),
    ],
)
def test_rejects_what_does_not_fit(theme, old, new, told):
    """The error names the file, the line and the column."""
    _change(theme, old, new)
    with pytest.raises(GalleryError, match=rf"theme/components/big-link/component\.yaml:{told}"):
        load_components(theme)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("description: [", ":1:15: expected the node content"),
        ("", ": YAMLError: nothing is in it"),
        ("[]", ":1:1: _File: a mapping was expected"),
        ("description: a\nparameters: []\nexamples: []\n", ":1:1: a component has at least one example"),
        ("\0", ": ReaderError"),
    ],
)
def test_rejects_incomplete_components(theme, text, told):
    """A file that is no YAML, or has not what a component has."""
    (theme / "components/big-link/component.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(GalleryError, match=rf"theme/components/big-link/component\.yaml{told}"):
        load_components(theme)


@pytest.mark.parametrize("file", ["big-link.html", "component.yaml"])
def test_rejects_components_without_a_file(theme, file):
    """Template and description belong to every component."""
    (theme / "components/big-link" / file).unlink()
    with pytest.raises(GalleryError, match=f"theme/components/big-link/{file}: "):
        load_components(theme)


def test_every_component_of_ours_has_its_files():
    """Template and style (of all pages or a part) of the folder's name, description and an example."""
    components = load_components(_THEME)
    folders = {path.name for path in (_THEME / "components").iterdir()}
    assert {component.name for component in components} == folders
    assert [
        name for name in sorted(folders) if not [*(_THEME / f"components/{name}").glob(f"{name}.*css")]
    ] == []
    assert [one.name for one in components if not one.description] == []
    files = {path.name for path in (_THEME / "components").glob("*/*") if path.suffix in (".yaml", ".html")}
    assert files == {"component.yaml", *(f"{name}.html" for name in folders)}


def test_every_example_of_ours_renders():
    """With nothing undefined."""
    environment = _environment(_THEME)
    for component in load_components(_THEME):
        for example in component.examples:
            assert render_example(environment, component, example).strip(), (component.name, example.name)
