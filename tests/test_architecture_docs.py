"""What newcomers are told is true: README with its map of the packages, and docs/."""

import re
from collections.abc import Iterator

import pytest

from bangban.cli.main import main
from tests.readme_map import list_rows, list_written
from tests.source_tree import ROOT, list_modules, tell

ARCHITECTURE = ROOT / "docs" / "architecture.md"
GLOSSARY = ROOT / "docs" / "glossary.md"
COMMANDS = ROOT / "docs" / "commands.md"
_MAPS = (ARCHITECTURE, GLOSSARY)
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

_PATH = re.compile(r"`((?:plugins|tests|theme|content|docs|bench)/[\w./-]*)`")
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
_QUESTION = re.compile(r"^(\d+)\. \*\*(.+?)\*\* (.+?)(?=^\d+\. |\Z)", re.MULTILINE | re.DOTALL)


def read_questions() -> list[tuple[str, str]]:
    """The newcomer's questions, each with its answer."""
    text = ARCHITECTURE.read_text(encoding="utf-8").partition("## Ten questions")[2]
    return [(question, answer) for _, question, answer in _QUESTION.findall(text)]


def test_every_file_named_exists():
    """A file that was moved or joined with another is not told of under its old name."""
    texts = {path: path.read_text(encoding="utf-8") for path in DOCUMENTS}
    named = [
        *((path, ROOT / name, name) for path in _MAPS for name in _PATH.findall(texts[path])),
        *((path, path.parent / name, name) for path, text in texts.items() for name in _LINK.findall(text)),
    ]
    assert {path for path, _, _ in named} >= {ARCHITECTURE, GLOSSARY, ROOT / "README.md"}
    tell(f"{path.name}: there is no {name}" for path, place, name in named if not place.exists())


def test_every_document_is_led_to_from_the_readme():
    """By itself or by one that it leads to."""
    led, waiting = set(), [ROOT / "README.md"]
    while waiting:
        path = waiting.pop()
        led.add(path)
        found = {(path.parent / name).resolve() for name in _LINK.findall(path.read_text(encoding="utf-8"))}
        waiting += found.intersection(DOCUMENTS) - led
    tell(f"nothing leads to {path.name}" for path in DOCUMENTS if path not in led)


def test_every_command_is_told_of(capsys):
    """And none that the command line does not tell of itself."""
    with pytest.raises(SystemExit):
        main(["--help"])
    there_are = re.findall(r"^    ([a-z]+)(?: |$)", capsys.readouterr().out, re.MULTILINE)
    told = re.findall(r"^\| `bangban ([a-z]+)", COMMANDS.read_text(encoding="utf-8"), re.MULTILINE)
    assert {*told} == {*there_are}
    assert there_are


def test_a_newcomer_has_ten_questions():
    """Each is answered with the place to go to."""
    questions = read_questions()
    assert len(questions) == 10
    assert all("?" in question for question, _ in questions)
    tell(question for question, answer in questions if not _PATH.search(answer))


def test_the_answers_stand_where_newcomers_look():
    """README and the packages' docstrings name every module and package that the answers name."""
    told = _read_docstrings() + (ROOT / "README.md").read_text(encoding="utf-8")
    tell(
        f"neither README nor an `__init__` names {name}"
        for _, answer in read_questions()
        for name in _PATH.findall(answer)
        if name.startswith("plugins/")
        for last in [name.removesuffix("/__init__.py").removesuffix(".py").rstrip("/").rpartition("/")[2]]
        if not re.search(rf"`(?:[\w.]+/)*{last}/?`|/{last}\b", told)
    )


def _read_docstrings() -> str:
    return "\n".join(module.text for module in list_modules() if module.is_init)


def test_readme_lists_the_packages():
    """One row a package, in the order in which they may know each other, in the package's own words."""
    written, wanted = list_written(), list_rows()
    tell(
        [
            *(f"README lacks: {row}" for row in wanted if row not in written),
            *(f"README has: {row}" for row in written if row not in wanted),
        ]
    )
    assert written == wanted, "python -m tests.readme_map writes them in their order"


def test_a_word_of_the_desk_has_its_chinese():
    """Every row of the glossary has all its cells, and no word is explained twice."""
    rows = list(_read_glossary())
    words = [word for row in rows for word in row[0].split(", ")]
    tell(f"{word}: told twice" for word in sorted({word for word in words if words.count(word) > 1}))
    tell(f"{row[0]}: no meaning" for row in rows if not all(row))
    assert {"desk", "case", "timeline", "entry", "promise", "kicker", "embargo", "edition"} <= {*words}


def _read_glossary() -> Iterator[list[str]]:
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split(" | ")]
        if line.startswith("| ") and cells[0] != "word":
            yield cells


def test_code_points_at_documents_that_exist():
    """A contract that a docstring names can be read in this repository: no section of a design elsewhere."""
    tell(
        f"{module.place()}: points at {found[0]!r}"
        for module in list_modules()
        for found in re.finditer(r"\bDESIGN\b(?: §\d)?|docs/[a-z-]+\.md", module.text)
        if found[0].startswith("DESIGN") or not (ROOT / found[0]).exists()
    )
