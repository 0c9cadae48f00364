"""A newsroom's own repository: complete, without a problem, never over what somebody has."""

import json
import re
from pathlib import Path

import pytest
import yaml

from bangban.checks.content_check import check_paths
from bangban.cli.new_site import SAMPLE_URL, found_site, renew_schemas
from bangban.content.model.platform import PLATFORM
from bangban.diagnostics.errors import RefusedError
from tests.bangban.cli.test_scaffold import switch_on

DAWN = {"BANGBAN_NOW": "2026-01-01T00:00:00+08:00"}
HAS_NO_FORM = re.compile(r"@@|\$\{[a-z]")


def found(folder: Path, name: str = "", url: str = "", **environment: str) -> tuple[str, ...]:
    return found_site(folder, name, url, DAWN | environment)


@pytest.mark.parametrize(
    "now", ["2026-01-01T00:00:00+08:00", "2028-02-29T23:59:59+08:00", "2027-03-01T12:00Z"]
)
def test_has_no_problem_at_any_hour(tmp_path: Path, now: str):
    """What the sample case tells has been done by then, and its consent has not run out."""
    found(tmp_path / "site", BANGBAN_NOW=now)
    report = check_paths(["site/content"], {"BANGBAN_NOW": now}, tmp_path)
    assert (report.problems, report.files) == ((), 9)


def test_has_a_story_of_each_kind_and_fills_everything_in(tmp_path: Path):
    written = found(tmp_path, "山城帮办", "https://help.example.org/a/")
    assert {path.split("/")[1] for path in written if path.startswith("content/")} == {
        "articles", "editorials", "cases", "images", "platform",
    }  # fmt: skip
    texts = {path: (tmp_path / path).read_text("utf-8") for path in written}
    assert [path for path, text in texts.items() if "@@" in text] == []
    platform = yaml.safe_load(texts["content/platform/platform.yaml"])
    assert (platform["name"], platform["url"]) == ("山城帮办", "https://help.example.org/a/")
    assert texts["README.md"].startswith("# 山城帮办\n")


def test_platform_yaml_names_every_key_there_is(tmp_path: Path):
    """One that is new in the program is there as well, switched off."""
    found(tmp_path)
    text = (tmp_path / "content/platform/platform.yaml").read_text("utf-8")
    keys = re.findall(r"^#?([a-z_]+):", text, re.MULTILINE)
    assert sorted(keys) == sorted(PLATFORM.fields)


def test_says_what_each_key_is_for_without_pointing_elsewhere(tmp_path: Path):
    """The handbook's links lead nowhere from here."""
    found(tmp_path)
    text = (tmp_path / "content/platform/platform.yaml").read_text("utf-8")
    assert re.findall(r"\]\(|，见|\n\n\n", text) == []
    assert "# 求助的热线。\n#hotlines: [{name: 急救, number: 120}]\n" in text


def test_keys_that_are_switched_off_can_be_switched_on(tmp_path: Path):
    found(tmp_path)
    path = tmp_path / "content/platform/platform.yaml"
    path.write_text(switch_on(path.read_text("utf-8")), encoding="utf-8")
    assert check_paths(["content"], DAWN, tmp_path).problems == ()


def test_tells_of_no_real_city(tmp_path: Path):
    written = found(tmp_path)
    whole = "".join((tmp_path / path).read_text("utf-8") for path in written)
    assert re.findall("郑|登封|中原|正观|[Zz]hengz|0371", whole) == []
    assert SAMPLE_URL in whole


def test_editors_find_a_schema_for_each_file_of_yaml(tmp_path: Path):
    """Each schema that the settings of VS Code name is there, for files that are there or may be."""
    written = found(tmp_path)
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert {path.removeprefix("./") for path in settings} <= {*written}
    named = [path for paths in settings.values() for path in paths]
    assert {"content/platform/platform.yaml", "content/withdrawn.yaml", "*.map.yaml"} <= {*named}
    assert [path for path in named if not path.endswith((".yaml", ".yml"))] == []


@pytest.mark.parametrize("path", ["README.md", ".gitignore", "content", "x"])
def test_touches_nothing_where_something_lies(tmp_path: Path, path: str):
    (tmp_path / path).mkdir() if path == "content" else (tmp_path / path).touch()
    with pytest.raises(RefusedError) as caught:
        found(tmp_path)
    assert caught.value.code == "init.full"
    assert [one.name for one in tmp_path.iterdir()] == [path]


def test_a_fresh_clone_is_empty(tmp_path: Path):
    (tmp_path / ".git").mkdir()
    assert "pelicanconf.py" in found(tmp_path)


@pytest.mark.parametrize(
    ("name", "url", "code"),
    [
        ("。。", "", "init.name"), ("a\nb", "", "init.name"), ("a\udc80", "", "init.name"),
        ("\u200b", "", "init.name"),
        ("", "help.example.org", "init.url"), ("", "ftp://a.example/", "init.url"),
        ("", "https://user:secret@a.example/", "init.url"), ("", 'https://a"\n.example/', "init.url"),
    ],
)  # fmt: skip
def test_refuses_what_is_no_name_and_no_address(tmp_path: Path, name: str, url: str, code: str):
    with pytest.raises(RefusedError) as caught:
        found(tmp_path / "site", name, url)
    assert caught.value.code == code
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "name", ["“引号”与: 冒号", "一 # 二", "a'b\"c", "- x", "是", "true", "{x}", "@@URL@@ 报"]
)
def test_names_are_taken_as_they_are(tmp_path: Path, name: str):
    found(tmp_path, name)
    assert yaml.safe_load((tmp_path / "content/platform/platform.yaml").read_text("utf-8"))["name"] == name


def test_leaves_nothing_where_it_cannot_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A disk that fills up in the middle: what was written goes, and the next try begins anew."""
    folder, real = tmp_path / "deep" / "site", Path.open

    def fail(path: Path, *options: object, **more: object):
        if path.name == "requirements.txt" and options == ("x",):
            raise OSError(28, "No space left on device")
        return real(path, *options, **more)

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(RefusedError) as caught:
        found(folder)
    assert caught.value.code == "init.unwritable"
    assert [*tmp_path.iterdir()] == []


def test_renews_the_schemas_alone(tmp_path: Path):
    found(tmp_path)
    (tmp_path / "README.md").write_text("ours", encoding="utf-8")
    schema = tmp_path / ".vscode/schemas/platform.json"
    fresh = schema.read_bytes()
    schema.write_text("{}", encoding="utf-8")
    assert ".vscode/schemas/platform.json" in renew_schemas(tmp_path)
    assert (schema.read_bytes(), (tmp_path / "README.md").read_text("utf-8")) == (fresh, "ours")


def test_schemas_are_of_a_newsroom(tmp_path: Path):
    with pytest.raises(RefusedError) as caught:
        renew_schemas(tmp_path)
    assert caught.value.code == "content.missing"
    assert [*tmp_path.iterdir()] == []
