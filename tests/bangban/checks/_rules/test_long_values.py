"""What is longer than anybody means it is told where it stands."""

import pytest

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.headers import Header, Size
from tests.bangban.desk import PLACE


def _check(**counts):
    header = Header((), (), "", "", None, sizes={key: Size(count, PLACE) for key, count in counts.items()})
    return [(problem.code, problem.values["key"]) for problem in CONTENT_RULES.file(header)]


@pytest.mark.parametrize(
    ("key", "most", "code"),
    [
        ("title", 200, "key.long"),
        ("subtitle", 200, "key.long"),
        ("tags", 50, "key.many"),
        ("byline", 50, "key.many"),
    ],
)
def test_tells_what_is_too_long(key, most, code):
    """At the limit nothing, one beyond it a warning."""
    assert _check(**{key: most}) == []
    assert _check(**{key: most + 1}) == [(code, key)]
