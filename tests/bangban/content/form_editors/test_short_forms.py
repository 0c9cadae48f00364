"""Values that form editors would lose."""

from __future__ import annotations

import pytest

from bangban.content.form_editors.short_forms import find_short_forms
from bangban.content.model.story import SCHEMAS
from bangban.frontmatter.document import parse_document


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("tags: 社区", ["3:7 [社区]"]),
        ("标签: 社区", ["3:5 [社区]"]),
        ("tags: [社区]", []),
        ("tags:", []),
        ("byline: 张三", ["3:9 [{name: 张三}]"]),
        ("byline: [张三]", ["3:10 {name: 张三}"]),
        ("byline: {name: 张三}", ["3:9 [{…}]"]),
        ("byline: [{name: 张三}]", []),
        ("case:\n  seeker: 李女士\n  agencies: health", ["4:11 {name: 李女士}", "5:13 [health]"]),
        ("timeline:\n  - {at: 2022-11-13, title: A, evidence: files/a.pdf}", ["4:42 [{href: files/a.pdf}]"]),
        ("no-such-key: {tags: x}", []),
    ],
)
def test_each_short_form_is_told_with_the_long_one(lines, told):
    document = parse_document("cases/a.md", f"---\ntitle: A\n{lines}\n---\n".encode())
    found = [*find_short_forms(SCHEMAS["case"], document.header)]
    assert [f"{one.position.line}:{one.position.column} {one.values['new']}" for one in found] == told
    assert {(one.code, one.level) for one in found} <= {("key.short", "hint")}
