"""Stories about the grammar of the command line."""

import pytest
import shtab

from bangban.cli._arguments import KINDS, SHELLS, build_parser, join_values
from bangban.content.model.vocabulary import FOLDERS


def test_has_defaults():
    """Every command works without options."""
    parser = build_parser()
    assert vars(parser.parse_args(["check"])) == {
        "command": "check",
        "paths": [],
        "format": "text",
        "strict": False,
        "fix": False,
        "dry_run": False,
        "settings": "",
    }
    build = {
        "command": "build",
        "publish": False,
        "settings": "",
        "content": None,
        "output": None,
        "cache_key": False,
    }
    assert vars(parser.parse_args(["build"])) == build
    serve = {
        "command": "serve",
        "settings": "",
        "content": None,
        "port": 8000,
        "bind": "127.0.0.1",
        "allow_host": [],
    }
    assert vars(parser.parse_args(["serve"])) == serve


def test_knows_the_kinds_of_stories():
    """The parser does not import the models, but agrees with them."""
    assert set(KINDS) == {*FOLDERS, "page"}


def test_knows_the_shells():
    """Those for which the library writes scripts, which is not imported for the help."""
    assert set(SHELLS) == set(shtab.SUPPORTED_SHELLS)


@pytest.mark.parametrize(
    ("line", "is_quiet"),
    [("check", False), ("-q check", True), ("check -q", True), ("--quiet check --quiet", True)],
)
def test_is_quiet_before_or_behind_the_command(line, is_quiet):
    """One need not know where options stand."""
    assert vars(build_parser().parse_args(line.split())).get("quiet", False) is is_quiet


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("chek", "命令 不能写 'chek'，可以写："),
        ("check --form=json", "看不懂：--form=json。"),
        ("check --format xml", "--format 不能写 'xml'，可以写："),
        ("new article", "还缺：SLUG。"),
        ("new poem x", "kind 不能写 'poem'，可以写："),
        ("serve --port x", "--port 要写一个整数，不能写 'x'。"),
        ("serve --port", "--port 后面要写一个值。"),
        ("build --output=", "--output 不能是空的。"),
        ("serve --bind=", "--bind 不能是空的。"),
        ("new case x --content=", "--content 不能是空的。"),
    ],
)
def test_tells_mistakes_in_chinese(line, said, capsys):
    """A command that is written wrong ends with 2, the usage, and a sentence."""
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args(line.split())
    usage, *_, last = capsys.readouterr().err.splitlines()
    assert ended.value.code == 2
    assert usage.startswith("用法：bangban")
    assert last.startswith(said)


@pytest.mark.parametrize("command", ["", "check", "new", "build", "serve"])
def test_helps_in_chinese(command, capsys):
    """No English is left in the help but names."""
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args([*command.split(), "--help"])
    text = capsys.readouterr().out
    assert ended.value.code == 0
    assert "选项" in text
    assert not {"usage", "options", "show", "positional"} & set(text.replace(":", " ").split())


def test_takes_folders_that_begin_with_a_dash():
    """`make site CONTENT=-x` means a folder."""
    arguments = join_values(["build", "--content", "-x", "--output", "--publish"])
    parsed = build_parser().parse_args(arguments)
    assert (parsed.content, parsed.output, parsed.publish) == ("-x", "--publish", False)
