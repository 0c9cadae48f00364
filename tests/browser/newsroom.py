"""Small newsrooms: a valid content folder in a few lines, to which a test adds the file it is about."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

PLATFORM = """\
name: 试验求助平台
short_name: 试验平台
slogan: 有问必答
started: 2022-01-09
zone: Asia/Shanghai
url: https://news.example
partners: [试验报社]
categories:
  - {id: medicine, name: 寻医买药, short: 医}
  - {id: food, name: 食品供应, short: 食}
agencies:
  - {id: health-commission, name: 市卫生健康委员会, short: 市卫健委}
  - {id: central-hospital, name: 市中心医院}
sections:
  - {id: city, name: 城市}
access:
  steps:
    - {title: 下载客户端, text: 在应用商店搜索。}
    - {title: 点击求助}
  qr: {target: "https://news.example/app", label: 下载客户端}
journey:
  - {id: received, name: 留言, text: 写下难处。}
  - {id: forwarded, name: 转交, text: 转给主管部门。, promise: {urgent: 1h, normal: 24h}}
  - {id: closed, name: 办结, text: 给出结果。}
"""
STATS = """\
as_of,since,received,processed,closed,urgent_closed,source
2022-10-01,2022-01-09,800,700,600,10,试验报
2022-11-14,2022-01-09,1000,900,800,20,试验报
"""
CASE = """\
case:
  category: medicine
  urgency: urgent
  state: closed
  outcome: resolved
  area: 试验区
  agencies: [health-commission, central-hospital]
  basis: reporting
timeline:
  - {at: 2022-11-12, id: isolated, background: true, title: 在家隔离}
  - {at: 2022-11-13T13:00~, id: asked, stage: received, actor: seeker, title: 在平台留言求助}
  - {at: 2022-11-13T13:20, id: forwarded, stage: forwarded, actor: platform, title: 转交市卫生健康委员会}
  - {at: 2022-11-13T23:05~, id: admitted, stage: closed, actor: central-hospital, title: 入住病房}
"""
PLATFORM_PAGES = {
    "intro": "关于平台",
    "how-to": "怎样求助",
    "categories": "求助类别",
    "statistics": "办理数据",
}
BODY = "第一段文字。\n\n第二段文字。\n"


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A content folder; each method writes one file and gives its path."""

    path: Path

    def write(self, name: str, text: str | bytes) -> Path:
        """Any file, by its path in the content folder; text is dedented, bytes stay as they are."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        return path

    def remove(self, name: str) -> None:
        """Delete a file of the content folder."""
        (self.path / name).unlink()

    def article(self, slug: str = "first-article", keys: str = "", body: str = BODY, **plain: str) -> Path:
        """An article; `plain` are one-line keys such as `title`, `keys` is further front matter as YAML."""
        return self._story(
            f"articles/{slug}.md", {"title": "第一篇报道", "date": "2022-11-14", **plain}, keys, body
        )

    def editorial(
        self, slug: str = "first-editorial", keys: str = "", body: str = BODY, **plain: str
    ) -> Path:
        """An editorial, as `article`."""
        first = {"title": "第一篇评论", "date": "2022-11-15"}
        return self._story(f"editorials/{slug}.md", first | plain, keys, body)

    def case(self, slug: str = "first-case", keys: str = CASE, body: str = BODY, **plain: str) -> Path:
        """A help case; `keys` holds `case:` and `timeline:`."""
        return self._story(
            f"cases/{slug}.md", {"title": "第一件求助", "date": "2022-11-14", **plain}, keys, body
        )

    def _story(self, name: str, plain: dict[str, str], keys: str, body: str) -> Path:
        lines = "".join(f"{key}: {value}\n" for key, value in plain.items())
        return self.write(name, f"---\n{lines}{dedent(keys)}---\n\n{body}")


def found(path: Path) -> Newsroom:
    """A new newsroom: the platform, its figures and pages, one article, one editorial and one case."""
    newsroom = Newsroom(path)
    newsroom.write("platform/platform.yaml", PLATFORM)
    newsroom.write("platform/stats.csv", STATS)
    for name, title in PLATFORM_PAGES.items():
        newsroom.write(f"platform/{name}.md", f"---\ntitle: {title}\n---\n\n{BODY}")
    newsroom.article()
    newsroom.editorial()
    newsroom.case()
    return newsroom
