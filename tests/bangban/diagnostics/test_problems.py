"""Problems as editors, terminals and GitHub see them."""

from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.diagnostics.formats import format_github, format_json, format_text
from bangban.diagnostics.problems import Position, Problem, count_errors, sort_problems
from bangban.locale.zh.messages import read_messages

_PLACE = Position("cases/panda-blood.md", 3, 9)


def test_counts_what_stops_publication():
    """Errors alone do."""
    error, warning, hint = (
        Problem(_PLACE, code) for code in ("frontmatter.missing", "store.busy", "fonts.missing")
    )
    assert count_errors([hint, error, warning, error]) == 2
    assert count_errors([hint, warning]) == 0


@pytest.mark.parametrize("sign", ["\n", "\r", "\x1b", "\x9b", "\x85", "\u2028", "\x7f"])
def test_lets_no_value_break_the_line_or_command_the_terminal(sign):
    """A value of the file, and its very name, are shown on the one line."""
    problem = Problem(Position(f"cases/a{sign}b.md"), "slug.form", {"text": f"a{sign}b"})
    assert sign not in format_text(problem)
    assert "slug“a b”" in problem.message


def test_prints_names_that_are_no_utf8():
    """Python hands such bytes on as surrogates, which no stream takes."""
    path = b"cases/\xc4\xe3.md".decode("utf-8", "surrogateescape")
    problem = Problem(Position(path), "slug.stem", {"stem": path})
    assert str(problem.position) == r"cases/\udcc4\udce3.md:1:1"
    for text in (format_text(problem), format_github(problem), format_json([problem])):
        assert text.encode("utf-8")


def test_cuts_long_values():
    """A pasted page does not bury the sentence."""
    message = Problem(_PLACE, "slug.form", {"text": "长" * 500}).message
    assert len(message) < 100
    assert "长…”" in message


def test_puts_files_and_lines_in_order_and_tells_each_once():
    """The same list in every run, whatever the order of finding."""
    late, early = (
        Problem(Position("b.md", 1), "frontmatter.missing"),
        Problem(Position("a.md", 10, 2), "frontmatter.missing"),
    )
    first = Problem(Position("a.md", 9, 80), "frontmatter.missing")
    assert sort_problems([late, early, first, Problem(Position("a.md", 9, 80), "frontmatter.missing")]) == [
        first,
        early,
        late,
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from("ab"),
            st.integers(1, 3),
            st.sampled_from(["frontmatter.missing", "text.expected"]),
        )
    )
)
def test_order_does_not_depend_on_the_order_of_finding(rows):
    """Sorting what is sorted, or reversed, changes nothing."""
    problems = [Problem(Position(path, line), code) for path, line, code in rows]
    assert sort_problems(problems) == sort_problems(problems[::-1]) == sort_problems(sort_problems(problems))


@given(st.sampled_from(sorted(read_messages())), st.text(alphabet=st.characters(), max_size=20))
def test_every_sentence_fits_on_a_line_and_can_be_printed(code, text):
    """Whatever a file says, braces, percent signs and lone surrogates too."""
    names = dict.fromkeys(_FIELDS[code], text)
    line = format_text(Problem(_PLACE, code, names))
    assert len(line.splitlines()) == 1
    line.encode()


def _list_fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


_FIELDS = {code: _list_fields(row.what) | _list_fields(row.mend) for code, row in read_messages().items()}
