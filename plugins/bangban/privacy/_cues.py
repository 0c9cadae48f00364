"""Words beside a number that say what it is."""

from __future__ import annotations

import re

_REACH = 24

LINKING = (
    r" :,，、=()|“”\"'「」『』【】\[\]<>《》/\-~…·#"
    "的是为叫写作成着了填登记改换印标报念一那这栏项里上她他我也都还用发给留贴在号码编账帐名新旧老小大备得吧啊呢嘛"
)
"""Signs, for a class of a pattern, that stand between a word for a number and the number: 护照一栏填, QQ小号,
微信【, 号码登记成了."""

_LINK = r"[号码是为叫:( \-—\"“「'【\[#]*"
_PAPERS = (
    r"编号|订单|运单|快递|流水|条码|条形码|货号|批号|批次|型号|发票|备案|许可证|执照|信用代码"
    r"|注册证|准字|登记证|代码|编码|合同|车次|航班|验证码|取件码|版本|校验码|时间戳|哈希|网址|链接|稿件"
    r"|(?<![A-Za-z])(?:ISBN|ISSN|CN|DOI|SKU|UPC|EAN|SN|S/N|UU?ID|GUID|ID|id|uid|No\.?|NO\.?|PID|MD5)"
)
_LIST = r"(?:[A-Z]{0,2}[0-9]{6,}[、,和及/ ]+)*\Z"
_PAPER = re.compile(rf"(?:{_PAPERS}){_LINK}{_LIST}")
_OTHER = re.compile(
    rf"(?:{_PAPERS}"
    rf"|[\u4e00-\u9fff](?<![机话同系信新老小旧的打个此本接证照人用常号全该留账帐面访络急属友方家女儿妈爸姐哥妹弟婆爷奶夫妻主拨叫助短固宅填备另着了写报念记给下串])[号卡码]码?){_LINK}{_LIST}"
)
_OTHER_BEHIND = re.compile(
    r" ?[)\]”」]?(?:[是为属系]?(?:[\u4e00-\u9fff]{0,6})(?:发票|订单|流水|单|编|货|批|型|序列|会员|运单|快递"
    r"|文|条码)号|为编号|是编号"
    r"|(?:这|那|此|该|等|同|一|两)?[一两几]?(?:批次|批号|批货|型号|款型|次列车|次航班|号段)"
    r"|(?:这|那|该)?(?:一?批|款|版)(?![准评改注复示])"
    r"|号?[\u4e00-\u9fff]{0,2}(?:样品|样本|样机|试剂|轴承|零件|配件|机组|仪器|设备|产品|专利))"
)
CALL = re.compile(
    r"(?:电话|手机|座机|固话|宅电|小灵通|致电|来电|去电|拨打|拨|打|热线|联系|传真|客服|短信|tel|phone"
    r"|mobile|call|fax"
    r"|mob)"
    rf"[\u4e00-\u9fff]{{0,5}}?(?:\([^()0-9]{{0,8}}\))?{_LINK}\Z",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r" ?(?:余[单人件个户次元万亿条]|余 ?单|单(?![位元])|元|块钱"
    r"|[万亿](?!家)|美元|欧元|港元|日元|英镑|卢布|韩元|人次|人民币|人(?![工员名是在叫])"
    r"|次(?![日要])|吨|公里|千米"
    r"|米|厘米|毫米|平方|立方|㎡|亩|公顷|户(?![名主籍口型])|[个件份册辆枚颗瓶箱支剂株步台套例粒](?!人)|字节"
    r"|股(?!东|份有)|公?斤|千瓦|度电|点击|播放|阅读"
    r"|粉丝|千克|毫克|毫升"
    r"|%|‰|℃|kWh|km|kg|GB|MB|KB|TB|B\b|bytes|ms|RMB|CNY|USD)"
)
_MONEY = re.compile(r"(?:[￥¥$€£]|RMB|CNY|USD|HK\$|人民币|金额|总额|合计|共计|总计|结余|余额为?) ?\Z")


def look_back(text: str, start: int) -> str:
    """The words before a number, as far as they may say what it is."""
    return text[max(0, start - _REACH) : start]


def is_called(text: str, start: int) -> bool:
    """Whether the words before a number say that it is a telephone's."""
    return bool(CALL.search(look_back(text, start)))


def is_paper_number(text: str, start: int) -> bool:
    """Whether the words before a number say that it is one of papers or goods."""
    return bool(_PAPER.search(look_back(text, start)))


def is_other_number(text: str, start: int, end: int) -> bool:
    """Whether the words beside a number say that it counts papers or things."""
    return bool(_OTHER.search(look_back(text, start)) or _OTHER_BEHIND.match(text, end))


def is_amount(text: str, start: int, end: int) -> bool:
    """Whether a number is a sum or a count: a unit stands behind it, or a sign of money before it."""
    return bool(_UNIT.match(text, end)) or bool(_MONEY.search(look_back(text, start)))
