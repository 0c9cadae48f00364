"""Letters of hosts that are not what they seem."""

import pytest

from bangban.markdown._lookalike_hosts import judge_host


@pytest.mark.parametrize(
    ("href", "letter"),
    [
        ("https://ex\u0430mple.org/", "a"),
        ("https://ｅxample.org/", "e"),
        ("mailto:desk@ex\u0430mple.org", "a"),
        ("https://example.org/\u0430", None),
        ("https://郑州.example/", None),
        ("../cases/\u0430.md", None),
    ],
)
def test_tells_the_letter_that_was_meant(href, letter):
    """Only in the host: a path may be in any language."""
    told = judge_host(href)
    assert (told[1]["letter"] if told else None) == letter
