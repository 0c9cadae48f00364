"""The catalogue and the code agree: each code has its sentences, each sentence its code and its values."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from string import Formatter
from typing import get_args, get_type_hints
from zoneinfo import ZoneInfo

import pytest

from bangban.content.stories import read_story
from bangban.diagnostics.formats import format_text
from bangban.incremental.tracking.answers import _ANSWERS
from bangban.locale.zh.cli_messages import HELP, SENTENCES
from bangban.locale.zh.messages import LABELS, LEVELS, read_messages
from bangban.locale.zh.wording import read_tables
from bangban.markdown.converter import LinkUse
from bangban.markdown.link_problems import name_problem
from bangban.markdown.links import ResolvedLink
from bangban.markdown.removals import Kind
from tests.source_tree import ROOT, Module, list_modules, list_strings

MESSAGES = read_messages()

TELLERS = {
    "Problem": 1, "tell": 1, "MomentError": 0, "_Fault": 0, "PatternField": 0, "ChoiceField": 0,
    "OutputError": 0, "ThemeFileError": 0, "Mistake": 0, "Slip": 1, "Finding": 0, "SettingError": 0,
    "ForeignKey": 0, "RefusedDocumentError": 0, "StyleError": 1,
}  # fmt: skip
"""What is called with a code, and which of its arguments that is."""

OF_FILES = ("missing", "misspelt", "outside", "scheme", "case", "form", "local", "empty")
OF_LINKS = (
    "address",
    "address-far",
    "unlisted",
    "unlisted-far",
    "own-missing",
    "withdrawn",
    "anchor",
    "anchor-far",
)
"""What may be wrong with a path of the site, and with a link only."""

COMPOSED = {
    "f'html.{gone.kind}'": ("html.element", "html.attribute", "html.link"),
    "f'{use.kind}.{reason}'": (
        *(f"link.{reason}" for reason in (*OF_FILES, *OF_LINKS)),
        *(f"image.{reason}" for reason in OF_FILES),
        *(f"media.{reason}" for reason in OF_FILES),
    ),
    "f\"link.{name_problem('link', link)}\"": tuple(f"link.{reason}" for reason in (*OF_FILES, *OF_LINKS)),
    "f'{self.code}-far'": tuple(
        f"{what}.unknown-far"
        for what in ("status", "state", "urgency", "outcome", "satisfaction", "basis", "stage")
    ),
    "f'{what}.unknown'": tuple(
        f"{what}.unknown" for what in ("category", "section", "agency", "actor", "related")
    ),
    "f'{what}.unknown-far'": tuple(
        f"{what}.unknown-far" for what in ("category", "section", "agency", "actor", "related")
    ),
}
"""Codes that are put together where they are told."""

GIVEN = {
    "PatternField": {"text"},
    "ChoiceField": {"text", "nearest", "meaning", "choices"},
    "OutputError": {"path"},
    "ThemeFileError": {"path"},
    "SettingError": {"name", "value"},
    "ForeignKey": {"key", "new"},
    "RefusedDocumentError": {"name"},
    "StyleError": {"name", "sign"},
}
"""The values that a class gives with every code that it was made with."""

CODE = re.compile(r"[a-z]+\.[a-z0-9-]+")
ENDINGS = ("。", "？")
FAMILIES = {code.partition(".")[0] for code in MESSAGES}


def list_users() -> list[Module]:
    return [module for module in list_modules() if module.package != "locale"]


def list_codes(module: Module) -> Iterator[tuple[str, ast.AST]]:
    """The codes of the catalogue that a module names, also those that it puts together."""
    for node in list_strings(module.tree):
        if node.value in MESSAGES:
            yield node.value, node
    for node in ast.walk(module.tree):
        if isinstance(node, ast.JoinedStr):
            yield from ((code, node) for code in COMPOSED.get(ast.unparse(node), ()))


def list_told(module: Module) -> Iterator[tuple[str, str, ast.Call]]:
    """Each call with a code written out: who is called, the code, the call."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = TELLERS.get(name)
            given = node.args[place] if place is not None and place < len(node.args) else None
            if isinstance(given, ast.Constant) and given.value:
                yield name, given.value, node


def list_fields(code: str) -> set[str]:
    """The values that the sentences of a code ask for."""
    return {
        name for part in MESSAGES[code][:2] for _, name, _, _ in Formatter().parse(part) if name is not None
    }


def test_every_code_told_has_its_sentences():
    """Whatever is told stands in the catalogue."""
    missing = [
        f"{module.place(call)}: {code}"
        for module in list_users()
        for _, code, call in list_told(module)
        if code not in MESSAGES and code not in SENTENCES
    ]
    assert missing == []


def test_nothing_looks_like_a_code_and_is_none():
    """A string of a code's form that begins like one is one: a slip of the pen would say nothing."""
    known = {*MESSAGES, *SENTENCES, *HELP, *LABELS}
    strangers = [
        f"{module.place(node)}: {node.value}"
        for module in list_users()
        for node in list_strings(module.tree)
        if CODE.fullmatch(node.value)
        if node.value.partition(".")[0] in FAMILIES
        if node.value not in known and not node.value.endswith((".yaml", ".md", ".csv", ".json", ".xml"))
    ]
    assert strangers == []


def test_every_message_has_two_sentences_and_a_level():
    """Codes of one form, each with one of the levels: what the catalogue's file has beside is a slip."""
    assert [code for code in MESSAGES if not CODE.fullmatch(code)] == []
    assert [code for code, message in MESSAGES.items() if not (message.what and message.mend)] == []
    assert {message.level for message in MESSAGES.values()} == set(LEVELS)


def test_every_code_is_told_somewhere():
    """The catalogue has no sentence that nobody says."""
    used = {code for module in list_users() for code, _ in list_codes(module)}
    assert sorted(MESSAGES.keys() - used) == []


def test_every_sentence_of_the_commands_is_said():
    """Nor have the commands."""
    said = {node.value for module in list_users() for node in list_strings(module.tree)}
    assert sorted(SENTENCES.keys() - said) == []


def test_composed_codes_are_composed():
    """What COMPOSED names stands in the code, and gives codes of the catalogue."""
    texts = {
        ast.unparse(node)
        for module in list_users()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.JoinedStr)
    }
    assert COMPOSED.keys() <= texts
    assert {code for codes in COMPOSED.values() for code in codes} <= MESSAGES.keys()


def test_every_code_that_can_be_composed_has_its_sentences():
    """Whatever is wrong with a link or picture, of either kind; whatever is taken out. A code without a
    sentence would stop everything (KeyError) at the one story where it is told."""
    names = ("bangban.markdown.links", "bangban.markdown.anchor_links", "bangban.content.story_texts")
    strings = [
        one.value for module in list_modules() if module.name in names for one in list_strings(module.tree)
    ]
    told = {value for value in strings if re.fullmatch(r"link\.[a-z-]+", value)}
    reasons = {code.partition(".")[2] for code in told}
    assert set(get_args(get_type_hints(LinkUse)["kind"])) == {"link", "image", "media"}
    links = [ResolvedLink(None, f"link.{one}", nearest=near) for one in reasons for near in ("", "x")]
    product = {f"{kind}.{name_problem(kind, link)}" for kind in ("link", "image", "media") for link in links}
    product |= {f"html.{kind}" for kind in get_args(Kind) if kind not in ("image", "media")} | {
        "media.external",
        "image.external",
        "image.alt",
    }
    assert sorted(product - MESSAGES.keys()) == []
    assert product >= set(COMPOSED["f'{use.kind}.{reason}'"])


def list_near() -> dict[str, set[str]]:
    """For each code the names of values that the modules which tell it write down."""
    near: dict[str, set[str]] = defaultdict(set)
    for module in list_users():
        names = set()
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Dict):
                names |= {key.value for key in node.keys if isinstance(key, ast.Constant)}
            elif isinstance(node, ast.keyword):
                names.add(node.arg)
        for code, _ in list_codes(module):
            near[code] |= names
        for name, code, _ in list_told(module):
            near[code] |= GIVEN.get(name, set())
    return near


def test_sentences_ask_only_for_values_that_are_given():
    """Each `{name}` of a sentence is a name that the room which tells it gives."""
    near = list_near()
    unknown = {
        code: sorted(list_fields(code) - near[code]) for code in MESSAGES if list_fields(code) - near[code]
    }
    assert unknown == {}


def test_calls_give_what_their_sentences_ask_for():
    """Where a call writes its values out, they are all there."""
    lacking = []
    for module in list_users():
        for name, code, call in list_told(module):
            values = call.args[2] if name == "Problem" and len(call.args) > 2 else None
            if name not in ("Problem", "tell") or code not in MESSAGES:
                continue
            given = {keyword.arg for keyword in call.keywords}
            if isinstance(values, ast.Dict):
                given |= {key.value for key in values.keys if isinstance(key, ast.Constant)}
            open_ended = None in given or not (values is None or isinstance(values, ast.Dict))
            if not open_ended and list_fields(code) - given:
                lacking.append(f"{module.place(call)}: {code} lacks {sorted(list_fields(code) - given)}")
    assert lacking == []


@pytest.mark.parametrize("code", MESSAGES)
def test_sentences_are_whole(code):
    """What is wrong and the mend end like sentences, without a half-width sign between Chinese words."""
    for sentence in MESSAGES[code][:2]:
        assert sentence.endswith(ENDINGS), sentence
        assert not re.search(r"[\u3400-\u9fff”）][,;!?][\u3400-\u9fff“（]", sentence), sentence
        assert not re.search(r"[\u3400-\u9fff][,:;](?:[\u3400-\u9fff“]|$)", sentence), sentence
        assert sentence.count("“") == sentence.count("”"), sentence


def list_spoilt(text: str) -> Iterator[str]:
    """A text with each of its lines spoilt in the ways of hurried hands."""
    lines = text.splitlines(keepends=True)
    for index, line in enumerate(lines):
        spoilt = (
            "", line * 2, "  " + line, "\t" + line, line.replace(":", "：", 1), line.replace(": ", ":", 1),
            line.replace(",", "，"), line.replace("[", "【").replace("]", "］"), line.replace("}", ""),
            line.replace(": ", ": [", 1), line.replace(": ", ': "', 1), line.replace(": ", ": *", 1),
            line.replace("2022", "2022/"), line.replace("-11", "-13"), line.replace("a", "x", 1),
        )  # fmt: skip
        yield from ("".join([*lines[:index], one, *lines[index + 1 :]]) for one in dict.fromkeys(spoilt))


def test_every_problem_of_a_spoilt_file_can_be_said():
    """However a file is spoilt, what is told of it is a whole sentence: the values fill it."""
    text = (ROOT / "content/cases/no-smartphone.md").read_text(encoding="utf-8")
    header = text[: text.index("---\n", 4) + 4]
    told = set()
    for spoilt in list_spoilt(header):
        for problem in read_story("cases/spoilt.md", spoilt.encode(), ZoneInfo("Asia/Shanghai")).problems:
            assert format_text(problem).endswith(ENDINGS)
            told.add(problem.code)
    assert len(told) >= 20


def test_explain_has_words_for_whatever_may_be_asked():
    """`bangban explain` names every kind of fact that a page may depend on, and none that nobody asks."""
    assert set(read_tables("explain.toml")["causes"]) == {*_ANSWERS, "story", "text", "card", "row"}
