"""Recovery: every mistake at its place, and everything else read."""

from hypothesis import given
from hypothesis import strategies as st

from bangban.frontmatter._yaml.recovery import recover
from bangban.frontmatter._yaml.yaml_lines import split_lines
from tests.bangban.mistakes import list_mistakes, strip_places

# A value as typed, the column of its mistake counted from the value's first character, the code.
SLIPS = [
    ("他说: 好", 3, "yaml.colon-in-value"),
    ("@李娜", 1, "yaml.reserved"),
    ('"没完', 1, "yaml.unclosed"),
    ("'没完", 1, "yaml.unclosed"),
    ("[没完", 1, "yaml.unclosed"),
    ("[重要]通知", 5, "yaml.text-after"),
    ("[甲，乙]", 3, "yaml.fullwidth-comma"),
    ("{甲: 乙: 丙}", 6, "yaml.colon-in-value"),
    ("#话题", 1, "yaml.comment"),
    ("*x", 1, "yaml.alias"),
    ("|好", 1, "yaml.reserved"),
    ("甲\n{margin}  deep{number}: 丙", None, "yaml.indent"),
]


def _recover(text):
    node, problems = recover("a", split_lines(text, 1))
    return node, list_mistakes(problems)


def test_tells_all_mistakes_of_a_timeline():
    """A bad entry hides no other entry, and a bad line no other line."""
    node, told = _recover(
        "title: 现场: 熊猫血\n"
        "timeline:\n"
        "  - at：2022-11-13\n"
        "    title: @李娜\n"
        "    text: |\n"
        "      DNA：这里: 随便写\n"
        "  - at: 2022-11-13T13:20\n"
        "    actor:seeker\n"
        "    media: {src: a.jpg, alt: [}\n"
        "   stage: closed\n"
        "  - [\n"
        "  - at: '2022\n"
        "tags: [甲，乙]\n"
        "slug: a: b\n"
    )
    assert told == [
        "1:10 yaml.colon-in-value",
        "3:7 yaml.fullwidth-colon",
        "4:12 yaml.reserved",
        "8:10 yaml.space-after-colon",
        "9:31 yaml.reserved",
        "10:4 yaml.indent",
        "11:5 yaml.unclosed",
        "12:9 yaml.unclosed",
        "13:9 yaml.fullwidth-comma",
        "14:8 yaml.colon-in-value",
    ]
    assert strip_places(node) == {
        "title": "现场: 熊猫血",
        "timeline": [
            {"at": "2022-11-13", "title": "@李娜", "text": "DNA：这里: 随便写\n"},
            {"at": "2022-11-13T13:20", "actor": "seeker", "stage": "closed"},
            {"at": "2022"},
        ],
        "tags": ["甲", "乙"],
        "slug": "a: b",
    }
    assert node.broken == {"timeline"}
    assert node.get("timeline").items[1].broken == {"media"}


def test_tells_lines_that_are_neither_key_nor_item():
    """The rest is read on; a first word that looks like a key counts as one that is broken."""
    node, told = _recover("title 标题\n标题：a\n- b\ntags:\n- c\nd: e\n  - f\nslug: g\n继续\n")
    assert told == ["1:1 yaml.no-colon", "2:3 yaml.fullwidth-colon", "3:1 yaml.mixed", "9:1 yaml.no-colon"]
    assert strip_places(node) == {"标题": "a", "tags": ["c"], "d": "e - f", "slug": "g"}
    assert node.broken == {"title"}


def test_tells_wrong_indentation_once():
    """A line too deep or too shallow is read where it was meant."""
    node, told = _recover("title: a\n  date: b\ncase:\n    area: c\n  state: d\n    seeker: e\n")
    assert told == ["2:3 yaml.indent", "5:3 yaml.indent"]
    assert strip_places(node) == {
        "title": "a",
        "date": "b",
        "case": {"area": "c", "state": "d", "seeker": "e"},
    }


def test_tells_items_without_a_space():
    """`-at: …` is an item."""
    node, told = _recover("timeline:\n  -at: a\n   title: b\n  - at: c\n")
    assert told == ["2:3 yaml.space-after-dash"]
    assert strip_places(node) == {"timeline": [{"at": "a", "title": "b"}, {"at": "c"}]}


def test_keeps_brackets_and_quotes_of_many_lines():
    """Also those that are not indented, as libyaml allows."""
    node, told = _recover('a: [\n  b,\nc\n]\nd: "e\nf"\ng：h\n')
    assert told == ["7:2 yaml.fullwidth-colon"]
    assert strip_places(node) == {"a": ["b", "c"], "d": "e f", "g": "h"}


def test_goes_no_deeper_than_twenty():
    """Staircases end; what follows them is read."""
    node, told = _recover("".join(" " * level + "a:\n" for level in range(3000)) + "b: @\n")
    assert told == ["21:21 yaml.deep", "3001:4 yaml.reserved"]
    assert node.keys() == ("a", "b")


def test_ends_texts_as_the_parser_does():
    """A block keeps the line ends that it has in the whole file."""
    text = "a: |\n  b\n\nc:\n  - |+\n    d\n\n  - >\n    e\nf: |-\n  g\nh: |\n  i"
    node, _ = _recover(text)
    assert strip_places(node) == {"a": "b\n", "c": ["d\n\n", "e\n"], "f": "g", "h": "i"}
    assert strip_places(_recover(text + "\n")[0])["h"] == "i\n"


@given(st.lists(st.sampled_from(SLIPS), max_size=6), st.lists(st.sampled_from(SLIPS), max_size=6))
def test_no_mistake_hides_another(tops, inners):
    """Any slips in keys of their own, at the top and in list items, are told exactly, each once."""
    lines, expected = [], []

    def add(prefix, slip):
        value, column, code = slip
        margin = " " * (len(prefix) - len(prefix.lstrip(" -")))
        place = (len(lines) + 1, len(prefix) + column) if column else (len(lines) + 2, len(margin) + 3)
        expected.append((*place, code))
        lines.extend(
            (prefix + value).format(margin=margin, number=len(lines)).split("\n")
            if not column
            else [prefix + value]
        )

    for number, slip in enumerate(tops):
        add(f"key{number}: ", slip)
    lines.append("timeline:")
    for slip in inners:
        add("  - at: ", slip)
        add("    title: ", slip)
    lines.append("last：x")
    expected.append((len(lines), 5, "yaml.fullwidth-colon"))
    node, told = _recover("\n".join(lines))
    assert told == [f"{line}:{column} {code}" for line, column, code in expected]
    assert strip_places(node.get("last")) == "x"
