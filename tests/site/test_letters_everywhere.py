"""What a story says stands letter for letter on its page, in its feed and in every export."""

import html
import json
import re
from xml.etree import ElementTree

import pytest

TEXTS = {
    "body": "__甲__乙，**丙**，x_yz_wv，**丁**；**注意**{见下文}，*a_b_c **戊** d_e*，`<己>`，3.5%。",
    "entry": "__子__丑，**寅**，x_yz_wv，**卯**；**注意**{见下文}，*a_b_c **辰** d_e*，`<巳>`，4.5%。",
    "correction": "__午__未，**申**，x_yz_wv，**酉**{见下文}，5.5%。",
}
KEYS = f"""\
case: {{category: medicine, state: closed, outcome: resolved, basis: reporting}}
corrections: [{{at: 2022-11-16, text: "{TEXTS["correction"]}"}}]
timeline:
  - {{at: 2022-11-13T13:00, stage: received, title: 求助x_y_z人, text: "{TEXTS["entry"]}"}}
  - {{at: 2022-11-14, stage: closed, title: 办结}}
"""


def _list_letters(text):
    return "".join(re.findall(r"[^\W_]", text))


def _read_html(markup):
    return html.unescape(re.sub(r"<(script|style)\b.*?</\1>|<[^>]*>", "", markup, flags=re.DOTALL))


def _list_strings(value):
    if isinstance(value, str):
        return _read_html(value) if value.startswith("<") else value
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return "".join(map(_list_strings, parts))


def _read(path):
    """All words of an output."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return _list_strings(json.loads(text))
    if path.suffix == ".xml":
        return "".join(_read_html(part) for part in ElementTree.fromstring(text).itertext())
    return _read_html(text) if path.suffix == ".html" else text


@pytest.fixture(scope="module")
def site(build_once):
    """A newsroom with one case that says all of it."""
    return build_once(
        lambda newsroom: newsroom.case(keys=KEYS, body=f"{TEXTS['body']}\n\n[注]: 这是一段话\n")
    ).site


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("index.html", ("body", "entry", "correction")),
        ("embed/index.html", ("entry",)),
        ("feed.atom.xml", ("entry",)),
        ("timelinejs.json", ("entry",)),
        ("timeline.json", ("entry",)),
        ("timeline.csv", ("entry",)),
    ],
)
def test_every_output_says_it_letter_for_letter(site, name, said):
    """In the order of the source."""
    shown = _list_letters(_read(site.root / "cases/first-case" / name))
    for part in said:
        assert _list_letters(TEXTS[part]) in shown
    assert name != "index.html" or "注这是一段话" in shown


def test_a_card_says_the_start_of_the_story(site):
    """Letter for letter, up to the end of a sentence."""
    summary = json.loads((site.root / "cases/first-case/timeline.json").read_bytes())["summary"]
    assert _list_letters(f"{TEXTS['body']}注这是一段话").startswith(_list_letters(summary))
    assert summary.endswith(("。", "话"))
    assert summary in html.unescape((site.root / "cases/index.html").read_text(encoding="utf-8"))
