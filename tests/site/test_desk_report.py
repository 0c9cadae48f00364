"""`bangban report`, as a desk runs it before its meeting."""

import pytest

from tests.browser.builds import ROOT
from tests.site.commands import run_bangban

NOW = "2022-11-21T12:00:00+08:00"
LATE = """\
case: {category: food, state: received, consent: {given: 2022-11-14, by: 留言, until: 2022-11-30}}
timeline:
  - {at: 2022-11-14T09:00, stage: received, actor: seeker, title: 求助}
"""
CLOSED = """\
corrections: [{at: 2022-11-19, text: 把*两天*写成了三天。}]
case: {category: food, state: closed, outcome: partly, satisfaction: mostly, basis: reporting}
timeline:
  - {at: 2022-11-15T09:00~, stage: received, actor: seeker, title: 求助}
  - {at: 2022-11-15T12:00, stage: answered, actor: platform, title: 答复}
  - {at: 2022-11-16T09:30~, stage: closed, actor: platform, title: 办结}
"""
VAGUE = """\
case: {category: food, state: reopened, basis: reporting, expected: {at: 2022-11-18, what: 回访}}
timeline:
  - {at: 2022-11, stage: received, actor: seeker, title: 求助}
  - {at: 2022-11-12T09:00, stage: closed, actor: platform, title: 办结}
  - {at: 2022-11-17T10:00, stage: acting, actor: platform, title: 又办}
"""


@pytest.fixture
def newsroom(newsroom):
    """Three cases of last week, and one that is in draft."""
    newsroom.remove("cases/first-case.md")
    newsroom.case("late", LATE, title="没有回音的一件")
    newsroom.case("closed", CLOSED, title="办好的一件")
    newsroom.case("vague", VAGUE, title="又打开的一件")
    newsroom.case("secret", f"status: draft\n{LATE}", title="不能说的一件")
    return newsroom


def report(newsroom, *arguments, now=NOW):
    return run_bangban(
        "report", *arguments, "--content", newsroom.path, folder=newsroom.path.parent, BANGBAN_NOW=now
    )


def list_parts(text):
    """The rows of each part, below its title."""
    parts = {}
    for block in text.split("\n## ")[1:]:
        title, _, body = block.partition("\n")
        rows = [line for line in body.splitlines() if line.startswith("|")][2:]
        parts[title] = [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]
    return parts


def link(title, slug):
    return f"[{title}](https://example.org/cases/{slug}/)"


def test_the_week_of_a_desk(newsroom):
    """What came in, was closed, goes on, is late, waits; corrections, consents; no draft."""
    done = report(newsroom, "--since", "2022-11-14", "--until", "2022-11-20")
    assert (done.returncode, done.stderr) == (0, "")
    parts = list_parts(done.stdout)
    host = done.stdout.split("](", 1)[1].split("/cases/", 1)[0]
    for rows in parts.values():
        for row in rows:
            row[:] = [cell.replace(host, "https://example.org") for cell in row]
    late, closed, vague = (
        link("没有回音的一件", "late"), link("办好的一件", "closed"), link("又打开的一件", "vague")
    )  # fmt: skip
    assert [row[1] for row in parts["收到的求助"]] == [vague, late, closed]
    assert parts["收到的求助"][0][0] == "2022年11月（时间不确切，可能不在这几天）"
    assert [row[:4] for row in parts["办结的求助"]] == [
        ["2022年11月16日9时30分许", closed, "部分解决，求助人基本满意", "约1天"]
    ]
    assert [row[:2] for row in parts["重新办理的求助"]] == [["2022年11月17日10时", vague]]
    assert [row[:4] for row in parts["过了承诺期限的求助"]] == [
        [late, "承诺24小时内转办", "2022年11月15日9时", "6天3小时"]
    ]
    assert parts["到了时候、还没有下文的下一步"] == [[vague, "2022年11月18日，回访", "3天"]]
    assert [row[0] for row in parts["等得最久的求助"]] == [vague, late]
    assert parts["更正"] == [["2022年11月19日", closed, r"把\*两天\*写成了三天。"]]
    assert parts["快要到期的公开同意"] == [[late, "2022年11月30日", "还有9天"]]
    assert "收到3件，办结1件，重新办理1件，过了承诺期限1件，更正1处，同意快要到期1件" in done.stdout
    assert "不能说的一件" not in done.stdout


def test_drafts_only_where_they_are_asked_for(newsroom):
    """They lead to no page, and the report says that it is not for others."""
    done = report(newsroom, "--since", "2022-11-14", "--drafts")
    assert "| 不能说的一件 |" in done.stdout
    assert "不要外传" in done.stdout


def test_a_page_that_prints_is_one_file(newsroom, tmp_path):
    """In the site's style, with nothing to fetch."""
    page = tmp_path / "week.html"
    done = report(newsroom, "--since", "2022-11-14", "--format", "html", "--output", page)
    assert (done.returncode, done.stdout) == (0, f"{page}\n")
    text = page.read_text("utf-8")
    assert "没有回音的一件" in text
    assert "@media print" in text
    assert "@page" in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--since", "昨天"), "2022-11-13"),
        (("--since", "2022/11/3"), "2022-11-03"),
        (("--since", "2022-11-14T09:00"), "不是一天"),
        (("--since", "2022-11-20", "--until", "2022-11-14"), "比 --until"),
        (("--since", "2022-12-20"), "还没有到"),
        ((), "--since"),
    ],
)
def test_days_that_are_none_are_told_with_the_right_form(newsroom, arguments, words):
    """And nothing is written."""
    done = report(newsroom, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr


def test_a_story_with_mistakes_is_not_passed_over_in_silence(newsroom):
    """The report is there, and says that somebody is missing."""
    newsroom.case("broken", LATE.replace("received, consent", "nonsense, consent"))
    done = report(newsroom, "--since", "2022-11-14")
    assert done.returncode == 1
    assert "没有回音的一件" in done.stdout
    assert "有 1 篇稿件有错误" in done.stderr


def test_a_consent_that_was_taken_back_is_told_and_a_closing_of_tomorrow_is_not(newsroom):
    """By the clock that is set."""
    newsroom.case("back", LATE.replace("until: 2022-11-30", "withdrawn: 2022-11-20"), title="撤回的一件")
    done = report(newsroom, "--since", "2022-11-14")
    assert "求助人已经撤回同意" in done.stdout
    early = report(newsroom, "--since", "2022-11-14", now="2022-11-15T12:00:00+08:00")
    assert list_parts(early.stdout)["办结的求助"] == []


def test_hidden_cases_are_told_apart(newsroom):
    """They are in the report and in no list: who compares it with the page of figures must know why."""
    assert "隐藏" not in report(newsroom, "--since", "2022-11-14").stdout
    newsroom.case("quiet", LATE, title="不列出的一件", status="hidden")
    told = report(newsroom, "--since", "2022-11-14").stdout
    assert "不列出的一件" in told
    assert "有1篇是隐藏的" in told


def test_our_own_desk_has_a_report():
    """Of all its time, by the real content."""
    done = run_bangban("report", "--since", "2022", folder=ROOT, BANGBAN_NOW="2022-12-01T12:00:00+08:00")
    assert (done.returncode, done.stderr) == (0, "")
    assert "篇是示例" in done.stdout
