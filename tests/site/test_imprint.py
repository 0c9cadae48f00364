"""What platform.yaml tells of who answers for the site: at the foot of every page, where nobody finds a
page."""

import pytest

from tests.browser.builds import Site
from tests.browser.newsroom import PLATFORM, found
from tests.site.commands import run_bangban
from tests.site.workbench import Workbench, take_bench

LEGAL = """\
request: {label: 我要求助, url: 'https://example.org/ask/', phone: 0991-1234567转8001, note: 全天有人接。}
hotlines:
  - {name: 12345政务服务便民热线, number: 12345}
  - {name: 急救, number: 120}
legal:
  icp: 新ICP备12345678号-1
  police: 新公网安备65010202001234号
  licence: [互联网新闻信息服务许可证 65120200001]
  report: {phone: 0991-7654321, email: report@example.org, url: 'https://www.12377.cn/'}
  copyright: 版权归试验报社所有
  contact: 报社路一号
data_licence: CC BY 4.0
areas: [{id: east, name: 试验区, tile: [1, 2]}]
"""


@pytest.fixture
def bench() -> Workbench:
    """A newsroom that tells all of it."""
    bench = take_bench()
    found(bench.newsroom.path).write("platform/platform.yaml", PLATFORM + LEGAL)
    return bench


@pytest.mark.parametrize("fast", [True, False])
def test_stands_at_the_foot_of_every_page(bench, fast):
    """Also published: a telephone that is there to be known is no private one."""
    bench.settings |= {"BANGBAN_PUBLISH": True, "BANGBAN_FAST": fast}
    run = bench.build()
    assert (run.end, run.problems) == (0, ())
    site = Site(bench.output)
    for address in ("/", "/cases/first-case/", "/platform/", "/404.html"):
        links = {link["href"]: link.text for link in site.soup(address).footer.select("a")}
        assert links["https://beian.miit.gov.cn/"] == "新ICP备12345678号-1"
        assert links["https://beian.mps.gov.cn/#/query/webSearch?code=65010202001234"]
        assert links["tel:120"] == "急救 120"
        assert links["tel:09911234567;ext=8001"] == "0991-1234567转8001"
        assert links["mailto:report@example.org"]
        assert "版权归试验报社所有" in site.soup(address).footer.text
    for address in ("/404.html", "/platform/", "/platform/how-to/"):
        assert site.soup(address).main.select_one("a[href='tel:12345']")
    assert "新ICP备12345678号-1" in site.read("/cases/first-case/").partition("<body")[0]


def test_is_not_there_where_nothing_is_told_and_comes_and_goes(bench):
    """As if all had been made anew."""
    assert bench.build().end == 0
    bench.newsroom.write("platform/platform.yaml", PLATFORM)
    assert "index.html" in bench.rebuild()
    text = Site(bench.output).read("/")
    assert not any(word in text for word in ("beian", "tel:", "bb-help-lines", "bb-footer__notices"))
    bench.newsroom.write("platform/platform.yaml", PLATFORM + LEGAL.replace("急救", "报警"))
    bench.rebuild()
    assert "报警 120" in Site(bench.output).read("/")


def test_a_slip_is_told_at_its_place_and_mended_where_it_is_certain(bench):
    """By the command; what remains is an error: a wrong number on every page is a false one."""
    wrong = LEGAL.replace("新ICP备12345678号-1", "新icp备12345678-1").replace("650102", "110102")
    bench.newsroom.write("platform/platform.yaml", PLATFORM + wrong + "brnad: {}\n")
    done = run_bangban("check", "content", "--fix", folder=bench.root)
    assert (done.returncode, "police.form" in done.stdout) == (1, True)
    mended = (bench.newsroom.path / "platform/platform.yaml").read_text(encoding="utf-8")
    assert "icp: 新ICP备12345678号-1\n" in mended
    assert "police: 新公网安备11010202001234号\n" in mended
