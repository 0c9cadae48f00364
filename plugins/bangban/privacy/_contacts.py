"""Names in WeChat (a letter, then 5 to 19 letters, digits, `-` or `_`), in QQ (five to eleven digits), and in
other places where people write to each other; with the words by which these are called so that no filter
finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.privacy._cues import LINKING
from bangban.privacy._found import Found, has_any

_PUBLIC = (
    r"公众|小程序|公号|视频号|服务号|订阅号|官方|政务|支付|平台|客户端|版本|读书|输入法|运动|聊天记录|红包"
    r"|热搜|话题|直播"
)
_WECHAT_WORD = (
    rf"(?:微[ .·*\-]?信(?!{_PUBLIC}|扫|群)|[薇威徽维]信|微xin|wei信|[微薇徽威维vV]❤"
    r"|[微薇徽][XxvV](?![A-Za-z])"
    r"|(?<=[加搜])卫星|卫星(?=号)|加[微薇]|绿泡泡|绿色(?:聊天)?软件|[+加][Vv]|[VvWw]信"
    r"|(?<![A-Za-z])[Vv](?=:)"
    r"|(?<![A-Za-z+\-])(?:VX|Vx|vx|vX|WX|Wx|wx|WeChat|Wechat|wechat|WECHAT|weixin|Weixin"
    r"|WEIXIN)(?![A-Za-z_]))"
)
_ID = r"[A-Za-z][0-9A-Za-z_\-]{5,19}"
_ID_CUT = (
    r"(?:[A-Za-z](?: [0-9A-Za-z_\-]){5,19}"
    r"|[A-Za-z][A-Za-z_\-]{1,11} [A-Za-z_\-]{0,8}[0-9_][0-9A-Za-z_\-]{1,11})"
)
"""Cut by a blank or the end of a line, or spelt sign by sign."""
_ID_END = r"(?![0-9A-Za-z_.@/\-])"
_LINKS = (
    r"(?:[ ,:是为搜加就请=()“\"'「\-→>~|]|号码?|账号|帐号|ID|id"
    r"|添加|搜索|找|联系|同号|叫|的|我|她|他|可以?|好友|朋友|也|还|用|改成|换成|名|昵称)"
)
WECHAT = re.compile(
    rf"{_WECHAT_WORD} ?(?:账号|帐号|同号|号码|号|ID|Id|id|名|昵称|联系|添加|搜索"
    rf"|搜)?(?P<link>{_LINKS}{{0,10}})"
    rf" ?(?P<id>(?<![0-9A-Za-z]){_ID}){_ID_END}"
)
_WECHAT_LATER = re.compile(
    rf"{_WECHAT_WORD}(?:(?!{_PUBLIC})[^。\n]){{0,24}}?(?:还是|是|为|叫|改成|改为|换成|号|ID|账号"
    rf"|:)[ :“\"'「(]{{0,3}}"
    rf"(?P<id>(?<![0-9A-Za-z]){_ID}){_ID_END}"
)
_WECHAT_LINKED = re.compile(
    rf"{_WECHAT_WORD}[{LINKING}]{{0,14}}(?P<id>(?<![0-9A-Za-z])(?:{_ID}|{_ID_CUT})){_ID_END}"
)
_WECHAT_BEHIND = re.compile(
    rf"(?<![0-9A-Za-z_.@/\-])(?P<id>{_ID})(?:[,、 ”\"')】]|是|为|我的?|她的?|他的?|个人|就"
    rf"|[这那]个?|骗子的?|对方的?|客服的?|本人的?){{1,5}}{_WECHAT_WORD}(?!号?[A-Za-z0-9:])"
)
_ADD = re.compile(
    rf"(?:加(?:我|她|他|好友|了)?[ :,“\"「]{{1,3}}|加(?:我|她|他"
    rf"|好友))(?P<id>(?<![0-9A-Za-z]){_ID}){_ID_END}"
)
_SHORT = re.compile(rf"(?<![轻细稍略显些卑甚入式低])微(?P<id>{_ID}){_ID_END}")
_GLUED = re.compile(rf"(?<![0-9A-Za-z])(?:[Vv][Xx]|[Ww][Xx])(?P<id>[a-z]{{2,12}}[_\-]?[0-9]{{2,8}}){_ID_END}")
_NO_ID = re.compile(
    r"(?:wechat|weixin|openid|unionid|appid|config|android|windows|iphone|mini|api|sdk|pay|work|covid"
    r"|http|qq(?=[0-9]))\w*",
    re.IGNORECASE,
)
_WXID = re.compile(r"(?<![0-9A-Za-z_])wxid_[0-9a-z]{6,22}(?![0-9A-Za-z])")
_QQ_WORD = (
    r"(?:(?<![A-Za-z])(?:[Qq] ?[Qq](?!群|号线|农场|音乐)|[Qq](?=[:号])(?!.{0,3}12345(?![0-9]))"
    r"|(?<=加)[Qq](?=[ :是为号“(【]{0,3}[0-9]{5})|(?<![A-Za-z0-9.\-])Q(?= ?[1-9][0-9]{7,10}(?![0-9A-Za-z])))"
    r"|扣扣|叩叩|秋秋|抠抠|蔻蔻|球球|企鹅|🐧|扣(?=[:我]))"
)
_QQ_NUMBER = (
    r"(?!20[0-3][0-9][01][0-9][0-3][0-9][\-_][0-9]|(?:19|20)[0-9]{2}[./\-][01]?[0-9][./\-])"
    r"(?:[1-9](?:[ -]?[0-9]){4,10}|[1-9][0-9]{1,4}(?:(?: - |[ .·/_\-])[0-9]{3,6}){1,3}"
    r"(?:[ .·/_\-][0-9]{1,2})?|\([1-9][0-9]{1,4}\)[ \-]?[0-9]{3,7})"
    r"(?![0-9A-Za-z@%]|\.[0-9]|[万亿元人次个群])"
)
_QQ = re.compile(
    rf"{_QQ_WORD}(?:[/和与、]?微信)?(?:账号|帐号|同号|号码|号|联系|空间|账户|邮箱|ID|id"
    rf"|我)?(?:\([^()0-9]{{0,8}}\))?"
    rf"[{LINKING}]{{0,14}}(?P<id>{_QQ_NUMBER})"
)
_QQ_BEHIND = re.compile(
    rf"(?<![0-9A-Za-z.,])(?P<id>{_QQ_NUMBER})[”\"]?"
    rf"(?:(?:[,、( ]|[是为]|(?:我|她|他|本人|对方|骗子)的?|个人的?"
    rf"|的|[这那就]){{1,6}}(?:[Qq][Qq]"
    rf"|扣扣|企鹅)号?码?(?=[^A-Za-z0-9\u4e00-\u9fff:]|\Z)(?![ (=]{{1,2}}[0-9])"
    rf"|(?:[这那]一?个[\u4e00-\u9fff]{{0,4}}|这|那|[的个])(?:[Qq][Qq]|扣扣"
    rf"|企鹅)(?!群|农场|音乐))"
)
_PLACES = (
    r"(?:抖音|快手|小红书|微博|围脖|[Bb]站|知乎|豆瓣|钉钉|支付宝|闲鱼|陌陌|探探|贴吧|飞书|纸飞机"
    r"|[Tt]elegram|[Ww]hats[Aa]pp"
    r"|LINE|Skype|[Ii]nstagram|[Ff]acebook|[Tt]witter|视频号)"
)
_CALL = r"(?:账号|帐号|账户|号码|号|昵称|用户名|ID|Id|id|UID|uid|[是为:@(]|ID[:是])"
_ACCOUNT = re.compile(
    rf"{_PLACES}(?!{_PUBLIC})[ “\"]?(?P<call>{_CALL}{{1,3}})[ :是为“\"'(@]{{0,4}}"
    r"(?P<id>[0-9A-Za-z][0-9A-Za-z_\-]{4,23})(?![0-9A-Za-z_./@])"
)
PATTERNS = (
    _WECHAT_LATER,
    _WECHAT_LINKED,
    _WECHAT_BEHIND,
    _ADD,
    _SHORT,
    _GLUED,
    _WXID,
    _QQ,
    _QQ_BEHIND,
    _ACCOUNT,
)
"""Those that are looked for besides WECHAT."""
_SURE = re.compile(r"[0-9_\-]")
_STRANGE = re.compile(r"[0-9_]")
_LETTER = re.compile("[A-Za-z_]")
_OFFICIAL = re.compile("关注|欢迎|官方|直播|粉丝|本报|本台|栏目|频道|我们的|平台|运营")
_WECHAT_SIGNS = (
    tuple("微薇威徽维❤加")
    + tuple("绿泡泡 绿色 卫星 信 VX Vx vx vX WX Wx wx V: v: +V +v".split())
    + tuple("WeChat Wechat wechat WECHAT weixin Weixin WEIXIN".split())
)
_QQ_SIGNS = tuple("Qq扣叩秋抠蔻球鹅🐧")
"""Signs of which one stands in each word for these."""
_FEWEST_DIGITS, _NEAR = 6, 12


def find_contacts(text: str) -> Iterator[Found]:
    """The names of a text by which somebody can be written to."""
    if has_any(text, _WECHAT_SIGNS):
        yield from _find_wechat(text)
    yield from (Found("wechat", *found.span()) for found in _WXID.finditer(text))
    if has_any(text, _QQ_SIGNS):
        for pattern in (_QQ, _QQ_BEHIND):
            yield from (Found("qq", *found.span("id")) for found in pattern.finditer(text))


def _find_wechat(text: str) -> Iterator[Found]:
    for found in WECHAT.finditer(text):
        is_told = bool(found["link"].strip()) and not found[0].startswith(("V:", "v:"))
        if _is_id(found) and (is_told or _SURE.search(found["id"])):
            yield Found("wechat", *found.span("id"))
    for pattern in (_WECHAT_LATER, _WECHAT_LINKED, _WECHAT_BEHIND, _ADD, _SHORT, _GLUED):
        for found in pattern.finditer(text):
            is_code = pattern is _WECHAT_LATER and found[0].startswith(("V:", "v:"))
            if _is_id(found) and _STRANGE.search(found["id"]) and not is_code:
                yield Found("wechat", *found.span("id"))


def find_accounts(text: str) -> Iterator[Found]:
    """Names of people in other places; what is not a telephone number, which is one of its own kind."""
    for found in _ACCOUNT.finditer(text):
        name = found["id"]
        near = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        if (
            _OFFICIAL.search(near)
            or _NO_ID.fullmatch(name)
            or not (_LETTER.search(name) or len(name) >= _FEWEST_DIGITS)
        ):
            continue
        yield Found("account", *found.span("id"))


def _is_id(found: re.Match[str]) -> bool:
    """Whether it is no word of programs."""
    return not _NO_ID.fullmatch(found["id"])
