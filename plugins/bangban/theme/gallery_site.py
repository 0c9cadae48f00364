"""The gallery: a small site that shows every component of the theme, drawn from its examples.

A page each, for ids of one component's examples must not meet another's; the index links them.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec.structs import replace

from bangban.locale.zh.wording import GALLERY, LANGUAGE, OVERVIEW_UNITS
from bangban.pages.views.basics import Label, Link, PageView, SiteView
from bangban.theme._gallery import Component, load_components, render_example
from bangban.theme.layers import HashedFile, list_layers
from bangban.theme.scripts import read_part_scripts, read_script
from bangban.theme.stylesheets import bundle_stylesheets


def build_gallery(theme: Path, output: Path, images: Path | None = None, extra: Path | None = None) -> Path:
    """Writes the gallery into `output` and gives its index. Raises GalleryError, StylesheetError.

    `images` is the folder that the examples' pictures come from; without it they stay blank. What lies in
    `extra`, if it is there, is drawn in place of the theme's own.
    """
    layers = list_layers(theme, extra if extra and extra.is_dir() else None)
    components = load_components(*layers)
    (stylesheet, *sheets), script = bundle_stylesheets(*layers), read_script(*layers)
    others: tuple[HashedFile, ...] = (*sheets, *read_part_scripts(*layers))
    parts = {file.part: f"/theme/{file.name}" for file in others}
    environment = make_environment(*layers)
    site = _make_site(f"/theme/{stylesheet.name}", f"/theme/{script.name}" if script.name else "", parts)
    labels = tuple(_label(component) for component in components)
    index = environment.get_template("labels.html")
    pages = {"": index.render(site=site, page=_frame("", ""), labels=labels, unit=OVERVIEW_UNITS["sections"])}
    for component in components:
        pages[component.name] = _draw(environment, site, component)
    for name, html in pages.items():
        _write(output / name / "index.html", html)
    for file in (stylesheet, script, *others):
        if file.name:
            _write(output / "theme" / file.name, file.text)
    for layer in layers:
        if (layer / "static").is_dir():
            shutil.copytree(layer / "static", output / "theme", dirs_exist_ok=True)
    if images and images.is_dir():
        shutil.copytree(images, output / "images", dirs_exist_ok=True)
    return output / "index.html"


def make_environment(*layers: Path) -> Environment:
    """Jinja as Pelican's settings have it, but a missing value is an error."""
    return Environment(
        loader=FileSystemLoader([place for one in reversed(layers) for place in (one / "templates", one)]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def _draw(environment: Environment, site: SiteView, component: Component) -> str:
    examples = (replace(one, html=render_example(environment, component, one)) for one in component.examples)
    item = replace(component, examples=tuple(examples))
    page = _frame(component.name, component.name)
    return environment.get_template("gallery.html").render(site=site, page=page, components=[item])


def _make_site(stylesheet: str, script: str, parts: Mapping[str, str]) -> SiteView:
    title = GALLERY["title"]
    return SiteView(title, title, "", LANGUAGE, "/", stylesheet, script=script, parts=parts)


def _frame(name: str, title: str) -> PageView:
    trail = (Link(GALLERY["title"], "/"), Link(title)) if name else ()
    url = f"/{name}/" if name else "/"
    return PageView(title or GALLERY["title"], url, description=GALLERY["note"], breadcrumbs=trail)


def _label(component: Component) -> Label:
    summary = component.description.partition("\n")[0]
    return Label(component.name, component.name, f"/{component.name}/", summary, len(component.examples))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
