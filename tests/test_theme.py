"""The published stylesheet, read as the oldest browser served reads it; and how large it is."""

import re

import brotli
import pytest

from bangban.theme.stylesheets import bundle_stylesheets, lower_css
from tests.browser.builds import ROOT
from tests.theme_floor import HARMLESS, HARMLESS_RULES, find_newer, read_rules

MOST_BYTES = 11_700
MOST_BYTES_OF_A_PART = 5_000


@pytest.fixture(scope="module")
def sheet() -> str:
    """All CSS as it is published: that of all pages, then the parts."""
    return "".join(one.text for one in bundle_stylesheets(ROOT / "theme"))


def test_stands_on_the_floor(sheet):
    """Whatever is newer than Chromium 80 has an older form before it."""
    assert find_newer(sheet) == []


def test_knows_what_is_harmless(sheet):
    """The tables of what may be missing name nothing that is not in the stylesheet."""
    rules = read_rules(sheet)
    assert set(HARMLESS) <= {name for rule in rules for name, _ in rule.declarations}
    assert set(HARMLESS_RULES) <= {rule.selector for rule in rules}


def test_is_small():
    """In brotli, as hosts send it: what every page loads, and what only some load besides."""
    common, *parts = (brotli.compress(one.text.encode()) for one in bundle_stylesheets(ROOT / "theme"))
    assert len(common) <= MOST_BYTES
    assert all(len(part) <= MOST_BYTES_OF_A_PART for part in parts)


def test_has_both_sets_of_colours(sheet):
    """Each colour of the light set has one in the dark set, which is for screens alone."""
    dark = [rule for rule in read_rules(sheet) if any("dark" in words for words in rule.conditions)]
    root = next(rule for rule in dark if rule.selector == ":root")
    light = next(rule for rule in read_rules(sheet) if rule.selector == ":root" and rule.get("--paper"))
    names = {name for name, value in light.declarations if value.startswith("#")}
    both = {"--white", "--red-band", "--red-band-deep", "--alert-band"}
    assert names - both == {name for name, _ in root.declarations}
    assert root.get("--paper") != light.get("--paper")
    assert all(rule.conditions == ("@media screen and (prefers-color-scheme:dark)",) for rule in dark)


ABOVE = {
    "a:has(b){top:0}": ":has(",
    "a:where(b,c){top:0}": ":where(",
    "a{width:3vi}": "108",
    ":root{--size:clamp(1rem,2vi,3rem)}": "108",
    "a{height:100dvb}": "108",
    "a{width:5cqi}": "105",
    "a{min-height:1lh}": "109",
    "a{padding-block:var(--x)}": "padding-block",
    "a{margin-inline:var(--x)}": "margin-inline",
    "a{border-block:var(--x)}": "border-block",
    "a{inset-block:var(--x)}": "inset-block",
    "a{color:light-dark(var(--x),var(--y))}": "123",
    "a{border-inline-color:var(--x)}": "border-inline-color",
    "a{rotate:45deg}": "rotate",
    "a{translate:1px}": "translate",
    "a{aspect-ratio:1}": "aspect-ratio",
    "a{overflow:clip}": "90",
    "a{overflow:hidden;overflow-x:clip}": "90",
    "a{display:flex;gap:1px}": "gap",
    "a{display:flex}@media print{a{gap:1px}}": "gap",
    "@media (scripting:enabled){a{top:0}}": "scripting",
    "@container (max-width:4em){a{top:0}}": "@container",
    "@container (width<4em){a{top:0}}": "@container",
    "@layer x{a{top:0}}": "@layer",
}
"""One feature each, and a word of what is told about it."""

BOTH = [
    "a{height:100vh;height:100dvb}",
    "a{inset:0}",
    "a{b:c;& d{top:0}}",
    "a{padding-block:1px 2px}",
    "a{margin-inline-start:var(--x);padding-block-end:1px;border-block-start:0;inline-size:1px}",
    "a{--x:1vw}@supports (width:1cqi){a{--x:1cqi}}",
    ".b__c{aspect-ratio:1}@supports not (aspect-ratio:1){.b__d{padding-top:100%}}",
    "a{display:grid;gap:1px}",
    "a{display:flex;gap:0}",
    "a{display:flex;gap:0 2px}@supports not (inset:0){a>:not(:last-child){margin-inline-end:2px}}",
    "@container (min-width:4em){a{top:0}}",
    "@container (max-width:4em){a{top:0}}@supports not (container-type:inline-size){a{top:0}}",
    "@media (max-width:4em){a{top:0}}",
    "a{width:clamp(1px,2vw,3px);text-wrap:balance}",
]


@pytest.mark.parametrize("text", ABOVE, ids=str)
def test_names_each_newer_feature(text):
    """Also after the build has lowered what it can."""
    told = find_newer(lower_css("a.css", text)[0])
    assert len(told) == 1
    assert ABOVE[text] in told[0]


@pytest.mark.parametrize("text", BOTH)
def test_is_content_with_an_older_form(text):
    """Written by hand, or by the build."""
    lowered, problems = lower_css("a.css", text)
    assert problems == ()
    assert find_newer(lowered) == []


@pytest.mark.parametrize(
    "twin", ["a>*{margin-inline-end:3px}", "b>*{margin-inline-end:2px}", "a>*{margin-block-end:2px}"]
)
def test_wants_the_same_distance(twin):
    """A margin in place of a gap is as wide, of the same box, on the same axis."""
    text = f"a{{display:flex;gap:0 2px}}@supports not (inset:0){{{twin}}}"
    assert len(find_newer(lower_css("a.css", text)[0])) == 1


NEWER_SCRIPT = re.compile(
    r"\.(?:findLast\w*|at|replaceAll|toSorted|toReversed|with|checkVisibility|hasOwn|groupBy)\("
    r"|\?\?=|\|\|=|&&=|\bstructuredClone\(|:has\(|\bstatic \{|\d_\d|\.adoptedStyleSheets\.push"
)
"""What Chromium 80 has not, as far as scripts like these might use it."""


@pytest.mark.parametrize("path", sorted((ROOT / "theme").rglob("*.js")), ids=lambda path: path.name)
def test_scripts_stand_on_the_floor(path):
    """A script with one unknown word does nothing, or stops half-way."""
    assert NEWER_SCRIPT.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line", ["list.findLastIndex((one) => one)", "a ??= b", "list.at(-1)", "x.replaceAll(a, b)"]
)
def test_knows_newer_words(line):
    """What made the step back stop below Chromium 97, and its brothers."""
    assert NEWER_SCRIPT.search(line)
