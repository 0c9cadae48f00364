"""Names in WeChat (a letter, then 5 to 19 letters, digits, `-` or `_`) and QQ (five to eleven digits)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.privacy._found import Found

_WECHAT_WORD = (
    r"(?:微信(?!公众|小程序|公号|视频号|服务号|订阅号|支付|平台|客户端|扫|群)|[薇威徽]信|微 信"
    r"|[微薇徽][Xx]|(?<=[加搜])卫星|卫星(?=号)|加微"
    r"|[VvWw]信|[+加]?(?<![A-Za-z])[Vv](?=[:：])"
    r"|绿泡泡|(?<![A-Za-z+\-])(?:VX|Vx|vx|WX|wx|WeChat|Wechat|wechat|weixin|Weixin)(?![A-Za-z_])|加[Vv])"
)
_ID = r"[A-Za-z][0-9A-Za-z_\-]{5,19}"
_ID_END = r"(?![0-9A-Za-z_.@/\-])"
WECHAT = re.compile(
    rf"{_WECHAT_WORD} ?(?:账号|帐号|同号|号码|号|ID|Id|id|名|昵称|联系|添加|搜索|搜)?"
    r"(?P<link>(?:[ ,:：是为搜加就请=()（）“\"'「\-—→>~]|号码?|账号|帐号|ID|id|添加|搜索|联系|同号|叫"
    r"|的|我|她"
    r"|他|可以?){0,10})"
    rf" ?(?P<id>(?<![0-9A-Za-z]){_ID}){_ID_END}"
)
_GLUED = re.compile(rf"(?<![0-9A-Za-z])(?:[Vv][Xx]|[Ww][Xx])(?P<id>[a-z]{{2,12}}[_\-]?[0-9]{{2,8}}){_ID_END}")
_NO_ID = re.compile(
    r"(?:wechat|weixin|openid|unionid|appid|config|android|windows|iphone|mini|api|sdk|pay|work)\w*",
    re.IGNORECASE,
)
_WXID = re.compile(r"(?<![0-9A-Za-z_])wxid_[0-9a-z]{6,22}(?![0-9A-Za-z])")
_QQ = re.compile(
    r"(?:(?<![A-Za-z])(?:[Qq] ?[Qq]|[Qq](?=[:：号])(?!.{0,3}12345(?![0-9])))|扣扣|叩叩|秋秋"
    r"|企鹅)(?:[/和与、]?微信)?(?:账号"
    r"|帐号|同号|号码"
    r"|号|联系|ID|id)?"
    r"(?:\([^()0-9]{0,8}\))?(?:[是为:：=)）(（]"
    r"|[ \-—“\"'「]){0,4}([1-9](?:[ -]?[0-9]){4,10})(?![0-9A-Za-z.@%]|[万亿元人次个群])"
)
PATTERNS = (_GLUED, _WXID, _QQ)
"""Those that `find_contacts` looks for besides WECHAT; this and its like serve `suspects`."""
_SURE = re.compile(r"[0-9_\-]")


def find_contacts(text: str) -> Iterator[Found]:
    """The names of a text by which somebody can be written to."""
    for pattern in (WECHAT, _GLUED):
        yield from (Found("wechat", *found.span("id")) for found in pattern.finditer(text) if _is_id(found))
    yield from (Found("wechat", *found.span()) for found in _WXID.finditer(text))
    yield from (Found("qq", *found.span(1)) for found in _QQ.finditer(text))


def _is_id(found: re.Match[str]) -> bool:
    """Whether it is a name of somebody, and no word of programs: words or signs say so."""
    if _NO_ID.fullmatch(found["id"]):
        return False
    return bool(_SURE.search(found["id"]) or ("link" in found.re.groupindex and found["link"].strip()))
