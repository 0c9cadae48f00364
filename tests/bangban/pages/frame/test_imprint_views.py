"""Who is responsible for the site, and how to reach whom."""

import pytest

from bangban.content.model.imprint import HelpRequest, Hotline, Legal, ReportChannel
from bangban.content.model.platform import Platform
from bangban.pages.frame.imprint_views import make_imprint, write_tel
from tests.bangban.desk import portal


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("110", "tel:110"),
        ("0371-6789 0000", "tel:037167890000"),
        ("+86 10 6552 9999", "tel:+861065529999"),
        ("010-65529999转8001", "tel:01065529999;ext=8001"),
    ],
)
def test_a_telephone_can_be_dialled(number, address):
    """Digits alone; an extension after the line is up."""
    assert write_tel(number) == address


def test_leads_to_the_registers():
    """The police's own query asks for the digits alone; a licence leads nowhere."""
    legal = Legal("京ICP备12345678号-1", "京公网安备11010102001234号", ("许可证 1",), ReportChannel("12377"))
    notices = make_imprint(portal(platform=Platform(legal=legal))).notices
    assert [(one.name, one.url) for one in notices] == [
        ("违法和不良信息举报电话：12377", "tel:12377"),
        ("许可证 1", ""),
        ("京ICP备12345678号-1", "https://beian.miit.gov.cn/"),
        (
            "京公网安备11010102001234号",
            "https://beian.mps.gov.cn/#/query/webSearch?code=11010102001234",
        ),
    ]


def test_says_nothing_of_what_nobody_has_told():
    """No heading, no line; words without an address are no way in."""
    empty = make_imprint(portal(platform=Platform(request=HelpRequest(label="我要求助"))))
    assert (empty.request, empty.hotlines, empty.notices) == (None, (), ())


def test_names_a_hotline_with_its_number_once():
    """12345热线 says it already."""
    lines = (Hotline("12345热线", "12345"), Hotline("急救", "120"))
    hotlines = make_imprint(portal(platform=Platform(hotlines=lines))).hotlines
    assert [one.name for one in hotlines] == ["12345热线", "急救 120"]


def test_a_request_is_a_link_a_telephone_or_both():
    """With usual words where the newsroom has none."""
    request = make_imprint(portal(platform=Platform(request=HelpRequest(phone="12345")))).request
    assert (request.label, request.url, request.phone.url) == ("我要求助", "", "tel:12345")
