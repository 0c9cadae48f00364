"""An explanation in words."""

from bangban.incremental.explanation import Cause, Explanation
from bangban.incremental.explanation_text import write_explanations
from bangban.site.outputs.output import NodeId

CHANGED = Cause("story", ("articles/a.md",), ("title", "tags"))


def test_tells_what_and_why():
    """One block a node: its name, its files, the verdict with its causes, the sources and what is behind."""
    card = Cause("card", ("articles/a.md",), behind=(CHANGED,))
    one = Explanation(NodeId("page", "articles/"), ("articles/index.html",), "changed", (card,), (CHANGED,))
    other = Explanation(NodeId("common"), (), "kept")
    blocks = write_explanations([one, other], "articles/").split("\n\n")
    assert blocks[0].splitlines() == [
        "页面 /articles/",
        "  文件：articles/index.html",
        "  会重做，因为：",
        "    - 稿件 articles/a.md：title、tags",
        "  由这些做成：",
        "    - 稿件 articles/a.md 在列表里的样子",
        "      - 稿件 articles/a.md：title、tags",
    ]
    assert blocks[1].splitlines() == ["时间线共用的文件", "  不用重做：做它的材料都没有变。"]


def test_tells_each_cause_once_and_counts_the_many():
    """The same words are not said again; beyond forty only how many there are."""
    causes = tuple(Cause("story", (f"articles/{number // 2}.md",)) for number in range(100))
    told = write_explanations([Explanation(NodeId("common"), (), "changed", (), causes)], "x").splitlines()
    assert len(told) == 2 + 40 + 1
    assert told[-1] == "    - … +10"


def test_says_that_nothing_is_known():
    """With what can be asked for."""
    assert write_explanations([], "nowhere").startswith("没有找到“nowhere”")
