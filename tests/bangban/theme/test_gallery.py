"""The theme's components: examples of a small theme, then every example of ours."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.exceptions import UndefinedError
from markupsafe import Markup

from bangban.theme._gallery import GalleryError, load_components, render_example

_THEME = Path(__file__).parents[3] / "theme"
_TEMPLATE = """{#- A link that may be large.

    big_link(link, size=1)
      link   Link; `url` may be ""
      note   str, or Markup
-#}
{% macro big_link(link, note="", size=1) -%}
<a href="{{ link.url }}" data-size="{{ size }}">{{ link.name }}</a>{{ note }}
{%- endmacro %}
"""
_EXAMPLES = """
- name: plain
  description: A date stays text.
  arguments: {link: {name: 2022-11-13}}
- name: rich
  description: HTML is asked for.
  arguments: {link: {name: <甲>, url: /a/}, note: {html: <i>乙</i>}, size: 2}
"""


@pytest.fixture
def theme(tmp_path):
    folder = tmp_path / "theme/components/big-link"
    folder.mkdir(parents=True)
    (folder / "big-link.html").write_text(_TEMPLATE, encoding="utf-8")
    (folder / "examples.yaml").write_text(_EXAMPLES, encoding="utf-8")
    return tmp_path / "theme"


def _environment(theme):
    return Environment(loader=FileSystemLoader(theme), undefined=StrictUndefined, autoescape=True)


def test_loads_components(theme):
    """Name, documentation and examples, in the order of the file."""
    (component,) = load_components(theme)
    assert (component.name, component.macro) == ("big-link", "big_link")
    assert component.template == "components/big-link/big-link.html"
    assert component.doc.startswith("A link that may be large.\n\nbig_link(")
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


def test_does_not_hide_missing_values(theme):
    """An example that leaves out what the template needs fails."""
    path = theme / "components/big-link/examples.yaml"
    path.write_text("[{name: a, description: b, arguments: {link: {url: /a/}}}]", encoding="utf-8")
    (component,) = load_components(theme)
    with pytest.raises(UndefinedError, match=r"Link\.name"):
        render_example(_environment(theme), component, component.examples[0])


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("big-link.html", "<p>", r"theme/components/big-link/big-link\.html: no documentation"),
        ("examples.yaml", "[", r"theme/components/big-link/examples\.yaml: while parsing"),
        ("examples.yaml", "[]", "a list of examples was expected"),
        ("examples.yaml", "[{name: a, arguments: {}}]", "an example has name, description and arguments"),
        (
            "examples.yaml",
            "[{name: a, description: b, arguments: {link: {nam: c}}}]",
            "a: link: Link has no field nam",
        ),
    ],
)
def test_rejects_incomplete_components(theme, file, text, told):
    """The error names the file."""
    (theme / "components/big-link" / file).write_text(text, encoding="utf-8")
    with pytest.raises(GalleryError, match=told):
        load_components(theme)


@pytest.mark.parametrize("file", ["big-link.html", "examples.yaml"])
def test_rejects_components_without_a_file(theme, file):
    """Template and examples belong to every component."""
    (theme / "components/big-link" / file).unlink()
    with pytest.raises(GalleryError, match=f"{file}: FileNotFoundError"):
        load_components(theme)


def test_every_component_of_ours_has_its_files():
    """Template, style, documentation and at least one example, all of the folder's name."""
    components = load_components(_THEME)
    folders = {path.name for path in (_THEME / "components").iterdir()}
    assert {component.name for component in components} == folders
    assert [
        name for name in sorted(folders) if not (_THEME / f"components/{name}/{name}.css").is_file()
    ] == []
    assert [one.name for one in components if not one.doc] == []


def test_every_example_of_ours_renders():
    """With nothing undefined; an example is named once in its component."""
    environment = _environment(_THEME)
    for component in load_components(_THEME):
        names = [example.name for example in component.examples]
        assert len(names) == len(set(names)), component.name
        for example in component.examples:
            assert render_example(environment, component, example).strip(), (component.name, example.name)
