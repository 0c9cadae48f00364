"""Who is responsible for the site, and how to reach whom: what the foot of every page says of it."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.content.model.imprint import HelpRequest, Hotline, Legal
from bangban.content.schema.contact_fields import EXTENSION
from bangban.locale.zh.wording import IMPRINT
from bangban.pages.portal import Portal
from bangban.pages.views.basics import ImprintView, Link, RequestView

ICP_REGISTER = "https://beian.miit.gov.cn/"
"""Where the law wants the number to lead (order 33 of the Ministry of Information Industry, article 13)."""
POLICE_REGISTER = "https://beian.mps.gov.cn/#/query/webSearch?code={code}"


def make_imprint(portal: Portal) -> ImprintView:
    """The newsroom's imprint, empty where platform.yaml tells nothing of it."""
    platform = portal.library.platform
    return ImprintView(
        _make_request(platform.request),
        tuple(map(_make_hotline, platform.hotlines)),
        tuple(_list_notices(platform.legal)),
    )


def write_tel(number: str) -> str:
    """The number as the address that dials it (RFC 3966); what is dialled after the line is up is its
    `ext`."""
    line, _, extension = number.partition(EXTENSION)
    digits = "".join(sign for sign in line if sign.isdigit() or sign == "+")
    return f"tel:{digits};ext={extension}" if extension else f"tel:{digits}"


def _make_request(request: HelpRequest) -> RequestView | None:
    phone = Link(request.phone, write_tel(request.phone)) if request.phone else None
    if not (request.url or phone):
        return None
    return RequestView(request.label or IMPRINT["request"], request.url, phone, request.note)


def _make_hotline(hotline: Hotline) -> Link:
    # A name may have the number in it already: 12345热线.
    name = hotline.name if hotline.number in hotline.name else f"{hotline.name} {hotline.number}"
    return Link(name, write_tel(hotline.number))


def _list_notices(legal: Legal) -> Iterator[Link]:
    report = legal.report
    if legal.copyright:
        yield Link(legal.copyright)
    if legal.contact:
        yield Link(IMPRINT["contact"].format(text=legal.contact))
    if report.phone:
        yield Link(IMPRINT["report-phone"].format(text=report.phone), write_tel(report.phone))
    if report.email:
        yield Link(IMPRINT["report-email"].format(text=report.email), f"mailto:{report.email}")
    if report.url:
        yield Link(IMPRINT["report-url"], report.url)
    yield from map(Link, legal.licence)
    if legal.icp:
        yield Link(legal.icp, ICP_REGISTER)
    if legal.police:
        code = "".join(sign for sign in legal.police if sign.isdigit())
        yield Link(legal.police, POLICE_REGISTER.format(code=code))
