"""Templates, and what they read of the settings, as facts."""

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from bangban.incremental.making.template_facts import (
    TemplateCode,
    Templates,
    describe_settings,
    watch_environment,
)
from bangban.incremental.tracking.observer import Observer


@pytest.fixture
def folder(tmp_path: Path):
    """A theme's templates."""
    return _write(
        tmp_path / "theme",
        {
            "base.html": "<title>{{ SITENAME }}</title>{% block body %}{% endblock %}",
            "page.html": '{% extends "base.html" %}{% block body %}{% include "part.html" %}{% endblock %}',
            "part.html": '{%- from "macros.txt" import say with context -%}{{ say(SHOWN) }}',
            "macros.txt": "{% macro say(what) %}{{ what }}{{ LOUD }}{% endmacro %}",
            "alone.html": "nothing",
            "icons/a.svg": "<svg/>",
        },
    )


def _write(folder: Path, files: dict[str, str]):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_template_leads_to_all_that_it_names(folder):
    """And to what that names."""
    templates = Templates([folder])
    assert templates.find_all("page.html") == {"page.html", "base.html", "part.html", "macros.txt"}
    assert templates.find_all("alone.html") == {"alone.html"}


def test_pages_use_the_templates_at_the_top_and_what_those_name(folder):
    """Not components that no page leads to; and only what is a template by its name."""
    _write(folder, {"parts/used.html": "", "parts/idle.html": "", "page.txt": "", "icons/b.html": ""})
    (folder / "alone.html").write_text('{% include "parts/used.html" %}')
    used = ["alone.html", "base.html", "page.html", "part.html", "parts/used.html"]
    assert Templates([folder]).list_used() == used
    assert Templates([]).list_used() == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{%- extends "base.html" -%}', {"base.html"}),
        ("{%+ include 'base.html' ignore missing with context +%}", {"base.html"}),
        ('{%import "base.html" as base%}', {"base.html"}),
        ('{% from "base.html"\n import x %}', {"base.html"}),
        ('{% include "icons/a.svg" %}', {"icons/a.svg"}),
        ('{% include "none.html" ignore missing %}', {"none.html"}),
        ('{% extends "!theme/base.html" %}', {"base.html"}),
        ("{% extends layout %}", None),
        ('{% extends "base.html" if x else "alone.html" %}', None),
        ('{% include ["base.html", "alone.html"] %}', None),
        ('{% include "icons/" ~ name %}', None),
        ('{% include("base.html") %}', None),
        ("{% includes %}{% importance %}{# from #} from 'x'", set()),
    ],
)
def test_finds_what_is_named_and_supposes_all_where_it_cannot(folder, text, found):
    """A name that is chosen or put together may be any."""
    _write(folder, {"one.html": text})
    templates = Templates([folder])
    assert templates.find_all("one.html") == (
        set(templates.digests) if found is None else found | {"one.html"}
    )


def test_a_template_of_two_folders_is_known_by_both(folder, tmp_path):
    """The first is used, and may build on the second."""
    own = _write(tmp_path / "own", {"base.html": '{% extends "!theme/base.html" %}'})
    before = Templates([own, folder])
    assert before.find_all("page.html") >= {"base.html", "page.html"}
    _write(folder, {"base.html": "other"})
    assert Templates([own, folder]).digests["base.html"] != before.digests["base.html"]
    assert Templates([own, folder]).digests["page.html"] == before.digests["page.html"]


def test_a_template_that_cannot_be_read_is_none(folder):
    """Jinja will tell, if anybody wants it."""
    (folder / "lost.html").symlink_to("nowhere")
    assert Templates([folder]).find_all("lost.html") == {"lost.html"}


def _watch(folder, **values):
    observer, environment = Observer(), Environment(loader=FileSystemLoader(folder))
    watch_environment(environment, Templates([folder]), observer)
    with observer.watching() as facts:
        text = environment.get_template("page.html").render({"OBSERVER": observer, **values})
    return text, facts


def test_a_page_depends_on_its_templates_and_on_the_settings_they_read(folder):
    """Also on one that is not set, and on one that only a macro reads; not on the page's own values."""
    text, facts = _watch(folder, SITENAME="站", SHOWN="甲", page="x", OTHER=1)
    assert text == "<title>站</title>甲"
    assert facts.keys() == {
        *("setting\tSITENAME", "setting\tSHOWN", "setting\tLOUD"),
        *(f"template\t{name}" for name in ("page.html", "base.html", "part.html", "macros.txt")),
    }


def test_templates_work_where_nobody_watches(folder):
    """Without an observer among their values."""
    environment = Environment(loader=FileSystemLoader(folder))
    watch_environment(environment, Templates([folder]), Observer())
    assert environment.get_template("page.html").render(SITENAME="站", SHOWN="甲") == "<title>站</title>甲"


def _compile(folder, code, name="alone.html"):
    environment = Environment(loader=FileSystemLoader(folder), bytecode_cache=TemplateCode(code))
    return environment.get_template(name).render()


def test_compiled_templates_are_kept(folder, tmp_path):
    """And used where the template is as it was."""
    code = tmp_path / "code"
    assert _compile(folder, code) == "nothing"
    (kept,) = code.iterdir()
    time = kept.stat().st_mtime_ns
    assert _compile(folder, code) == "nothing"
    assert kept.stat().st_mtime_ns == time
    _write(folder, {"alone.html": "something"})
    assert _compile(folder, code) == "something"


@pytest.mark.parametrize("place", range(0, 120, 7))
def test_damaged_code_is_compiled_anew(folder, tmp_path, place):
    """Python would run it, or die of it."""
    code = tmp_path / "code"
    _compile(folder, code)
    (kept,) = code.iterdir()
    data = bytearray(kept.read_bytes())
    data[place] ^= 0x55
    kept.write_bytes(data if place % 2 else data[:place])
    assert _compile(folder, code) == "nothing"


def test_code_that_cannot_be_kept_is_no_harm(folder, tmp_path):
    """The next build compiles again."""
    (tmp_path / "code").touch()
    assert _compile(folder, tmp_path / "code") == "nothing"


def test_tells_settings_as_plain_values():
    """Only those in capitals, as Pelican has it."""
    told = describe_settings(
        {"NAME": "x", "LIST": [1, (2.5, None)], "MAP": {"a": True}, "PLACE": Path("a/b"), "own": 1}
    )
    assert told == {"NAME": "x", "LIST": [1, [2.5, None]], "MAP": {"a": True}, "PLACE": "a/b"}
    assert (
        describe_settings({"SET": {"b", "a"}})
        == describe_settings({"SET": {"a", "b"}})
        != describe_settings({"SET": {"a"}})
    )


def _make(number):
    return lambda text, more=number: [one.upper() for one in text if one != more]


def test_tells_functions_by_what_they_do():
    """Their words, what they call, what is given beforehand."""
    functions = [
        *(
            lambda text: text.upper(),
            lambda text: text.lower(),
            lambda text: text + "a",
            lambda text: text + "b",
        ),
        *(_make(1), _make(2), partial(_make, 1), partial(_make, 2), partial(max, 1)),
    ]
    told = [repr(describe_settings({"F": function})) for function in functions]
    assert len(set(told)) == len(told)
    assert [repr(describe_settings({"F": function})) for function in functions] == told
    assert describe_settings({"F": _make(1)}) == describe_settings({"F": _make(1)})


_SCRIPT = """
import re, sys
sys.path.insert(0, "plugins")
from bangban.incremental.making.template_facts import describe_settings
own = lambda text: [(lambda x: x in {"a", "b", "c"})(one) for one in text]
print(describe_settings({"F": own, "S": {"a", "b", "c"}, "R": re.compile("x"), "O": object()}))
"""


def test_tells_the_same_in_the_next_run():
    """Where things lie in memory, and in which order a set is, differs from run to run."""
    told = [
        subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1]
    assert " at 0x" not in told[0]
