"""Where somebody lives: street addresses with the number of a house or a flat, and coordinates so exact
that they show a house (three decimals of a degree are a hundred metres)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.privacy._found import Found, has_any

_HAN = r"\u4e00-\u9fff"
_N = r"(?:[A-Za-z]?[0-9]{1,5}[A-Za-z]?|[〇零一二三四五六七八九十百甲乙丙丁东西南北中]{1,6})"
_GAP = r"[ ,，、\-]{0,2}"
_NOT_HOUSE = (
    r"(?!线|出口|入口|口|令|文|公告|通告|文件|车|机|舱|厅|窗口|门诊|诊室|台|馆|展|库|井|坑|泵|闸|桥|隧道"
    r"|选手"
    r"|病|球|位|站|泊|标|地块|路|下午|上午|凌晨|晚|早|中午|起|[前后](?!院)|开始|至|到|发布|种子|投手|当|公路|国道"
    r"|省道|段|塔|染|铺|服务区|检查|卡口|点位|泊位|床)"
)
_HOUSE_END = r"(?:号院|号楼|号|弄)(?:附[0-9]+号|之[0-9一二三四五六七八九]|-[0-9]+)?"
_ROAD = (
    r"(?:路(?<![知报通频轨管渠公铁线套网出思门]路)(?:[东西南北中]段|[东西南北][侧边头]?)?"
    r"|街(?<![逛沿]街)(?!道"
    r"|区|坊|头)|大道"
    r"|巷(?!子)|胡同|弄(?<![玩摆作耍嘲]弄)|(?<=[东西南北中])道)"
)
_STREET = re.compile(
    rf"{_ROAD}{_GAP}[甲乙丙丁]?{_N} ?(?:号院|号|弄)(?:(?=[ ,、]?(?:附?{_N} ?(?:号|栋|幢|楼|单元|室|层|院)))"
    rf"|{_NOT_HOUSE})"
)
_NAME_OF_ROAD = re.compile(rf"(?:(?![在住于到从去至是和与的区县市镇乡办址道])[{_HAN}]){{1,4}}\Z")
_FLAT = re.compile(
    rf"{_N} ?(?:号楼|#楼|号院|栋|幢|座|号|组团){_GAP}(?:[{_HAN}]{{0,2}}?{_N} ?(?:号楼|栋|幢"
    rf"|座){_GAP})?(?:{_N}"
    rf" ?(?:单元|门|梯|号门){_GAP}(?:{_N} ?(?:层|楼){_GAP})?{_N} ?(?:室|号|户)?|(?:{_N} ?(?:层"
    rf"|楼){_GAP})?{_N} ?(?:室|户)(?!外|内|温|友|主|籍)|[0-9]{{3,4}}(?![0-9]))"
    rf"|{_N} ?(?:号楼|栋|幢){_GAP}[0-9]{{1,4}} ?号(?!楼|院|{_NOT_HOUSE[3:]}"
    rf"|(?<=[寓厦园苑城府区场院楼墅号庭居都轩湾郡])[A-Za-z]座{_GAP}[0-9]{{3,4}}(?![0-9])"
)
_FLOOR = re.compile(
    rf"{_N} ?(?:号楼|栋|幢|座){_GAP}{_N} ?(?:楼|层)[东西南北中](?:户|[边侧头])?"
    rf"|{_N} ?(?:号楼|栋|幢|座){_GAP}[东西南北中]?(?:门洞?|单元|头|侧|边)"
    rf"{_GAP}{_N} ?[楼层](?:[东西南北中](?:户|[边侧头])?)?"
    rf"|{_N} ?(?:栋|幢|号楼){_GAP}[〇零一二三四五六七八九]{{3,4}}(?![〇零一二三四五六七八九十百])"
    rf"|{_N} ?楼{_GAP}{_N} ?单元(?:{_GAP}[0-9]{{3,4}})?"
)
_LETTER_HOUSE = re.compile(
    rf"(?:住在?|租住?在?|家在|寓|厦|园|苑|城|府|场|湾|郡|庭|居|都|轩)[{_HAN}]{{0,8}}?"
    rf"([A-Za-z] ?(?:座|栋|幢|号楼){_GAP}(?:{_N} ?(?:层|楼){_GAP})?[0-9]{{2,4}} ?(?:室|号|户)?)(?![0-9])"
)
_LIVING_AT = re.compile(
    rf"(?:(?<!居)住(?![院进满建房宅保])在?|家在|租在|户籍地?(?:址|在)?[:是]?)[: ]?[{_HAN}]{{1,14}}?"
    rf"({_N} ?号)(?!楼|院|{_NOT_HOUSE[3:]}"
)
_UNIT = re.compile(rf"{_N} ?单元{_GAP}(?:{_N} ?(?:层|楼){_GAP})?{_N} ?(?:室|号|户)")
_SHORT = re.compile(
    r"(?<![0-9A-Za-z年月日\-/:.])(?:[0-9]{1,3}(?:号楼|#|栋)?[-/][0-9]{1,2}[-/][0-9]{3,4}"
    r"|[0-9]{1,3}#?-(?:[1-9]|[1-3][0-9])(?:0[0-9]|1[0-9])|[0-9]{1,3}# ?[0-9]{3,4})(?:室|号"
    r"|户)?(?![0-9\-/:.])"
)
_YARD_HOUSE = re.compile(
    r"(?:号院|小区|花园|家园|公寓|新村|家属院|大院|社区|[苑院府园庭轩湾郡])(?:[东西南北中][区院苑])?[ ,，、]?"
    r"([0-9]{1,3}(?:号楼|#|栋)?[-/][0-9]{1,2}[-/][0-9]{1,4}(?:室|号|户)?)(?![0-9\-/:.年月日])"
)
_LIVES = re.compile(
    rf"(?:住址|家庭住址|住在|家住|居住在|居住地|租住|现住|地址|住|小区|花园|家园|公寓|新村|苑|家属院|社区"
    rf"|村|城|府|园|苑|庭|轩|都|湾|宇)[{_HAN}A-Za-z0-9]{{0,12}}[ :,]*\Z"
)
_FLAT_ALONE = re.compile(
    rf"(?:家住|住在|住址|住|地址|家在)[{_HAN}:： ]{{0,24}}?([0-9]{{3,4}} ?(?:室|房|号房))"
)
_VILLAGE = re.compile(
    rf"(?:村|屯|寨|庄)(?:[{_HAN}0-9]{{0,4}}(?:组|队|社|自然村|小区"
    rf"|[东西南北前后]?街))?{_GAP}(?:门牌号?)?{_N} ?号(?!{_NOT_HOUSE[3:]}"
)
_COUNTRY = re.compile(
    rf"[镇乡](?![里上下内外])(?:(?![月第年期政府])[{_HAN}]){{1,6}}?{_GAP}(?:门牌号?)?{_N} ?号(?!楼|院"
    rf"|{_NOT_HOUSE[3:]}"
)
"""In the country a place has no 村 in its name: 沙河镇李家湾12号."""
_LANE = re.compile(
    rf"(?:(?![在住于到从去至是和与的了个为入往除下区县市镇乡办址月年])[{_HAN}]){{2,3}}里(?<![公英海华这那哪家心院城村屋手店嘴眼群楼夜水厂校乡室袋包箱门车柜河山园馆票子]里)"
    rf"(?:[东西南北中]?[一二三四五六七八九十]?[区条巷])?{_GAP}{_N} ?号(?!楼|院|{_NOT_HOUSE[3:]}"
)
_ROW_HOUSE = re.compile(rf"[坊号村院区巷里庄屯寨街]{_GAP}{_N} ?[排巷弄]{_GAP}{_N} ?号(?![座席位])")
_POINT = r"[0-9]{1,3}\.[0-9]{3,}"
_HAS_POINT = re.compile(r"\.[0-9]{3}")
_PAIR = re.compile(
    rf"(?<![0-9.A-Za-z])(?:[东北经纬度NELlongatXYxyGPSgps:= ]{{0,8}})?({_POINT})(?:[°度EN ]{{0,3}})[,;/、+|"
    rf" ]{{1,3}}(?:[东北经纬度NELlongatXYxy:= \"]{{0,8}})?({_POINT})(?![0-9.])(?:[°度EN]{{0,2}})"
)
_SEXAGESIMAL = re.compile(
    r"(?:[东北][经纬]"
    r"|[NE])? ?[0-9]{1,3} ?[°度] ?[0-9]{1,2} ?['′’分] ?[0-9]{1,2}(?:\.[0-9]+)? ?(?:[\"″”秒]|''"
    r"|′′) ?[NE]?"
    r"(?:[,;、 ]{0,3}(?:[东北][经纬]"
    r"|[NE])? ?[0-9]{1,3} ?[°度] ?[0-9]{1,2} ?['′’分] ?[0-9]{1,2}(?:\.[0-9]+)?"
    r" ?(?:[\"″”秒]|''|′′) ?[NE]?)?"
)
_MINUTES = r"[0-9]{1,3} ?[°度] ?[0-9]{1,2}\.[0-9]{2,} ?['′’分]"
_DECIMAL_MINUTES = re.compile(rf"(?:[东北][经纬]|[NE])? ?{_MINUTES} ?[NE]?")
_NUMERAL = "〇零一二三四五六七八九十百"
_HAN_DEGREES = re.compile(
    rf"[东西南北][经纬][{_NUMERAL}]{{1,7}}度[{_NUMERAL}]{{1,4}}分(?:[{_NUMERAL}]{{1,4}}秒)?"
    rf"(?:[,;、 ]{{0,2}}[东西南北][经纬][{_NUMERAL}]{{1,7}}度"
    rf"[{_NUMERAL}]{{1,4}}分(?:[{_NUMERAL}]{{1,4}}秒)?)?"
    rf"|(?:[东西南北][经纬])?[{_NUMERAL}]{{2,7}}点[0-9{_NUMERAL}]{{3,}}度?[,、;和 ]{{1,2}}"
    rf"(?:[东西南北][经纬])?[{_NUMERAL}]{{2,7}}点[0-9{_NUMERAL}]{{3,}}"
    rf"|[东西南北][经纬][{_NUMERAL}]{{1,7}}点[{_NUMERAL}]{{3,}}"
)
_NAMED_POINT = re.compile(
    rf"(?:东经|北纬|经度|纬度|lat|lng|lon|latitude|longitude)[ :：=为\"]{{0,3}}({_POINT})[°度]?",
    re.IGNORECASE,
)
_OFFICE = (
    r"(?:医院|卫生院|诊所|门诊部|办事处|街道办|图书馆|博物馆|文化馆|美术馆|体育馆|科技馆|展览馆|纪念馆"
    r"|档案馆"
    r"|法院|检察院|公安局|派出所|警务室|[市区县省政税管]\w{0,4}局|分局"
    r"|委员会|委|居委会|村委会|中心|大厅|政府|学校|小学|中学|大学|学院|幼儿园|银行|支行|分行|公司|集团|酒店"
    r"|宾馆|饭店|超市|商场|市场|药店|药房|邮局|车站|客运站|机场"
    r"|供电所|营业厅|法律援助|律所|事务所|养老院|福利院|救助站|报社|电视台|影院|剧院|公园|景区|工地|站点"
    r"|采样点|接种点|检测点|门店|店|厂|所|馆|博物院|研究院|设计院|科学院|书画院|[书戏剧画]院|[寺祠]|教堂|陵园|故居|遗址|书店"
    r"|餐厅|旧址|水厂|电厂|殡仪馆|火车站|地铁站|加油站|[大支总中]队|消防站|服务站|服务点|驿站|协会|学会|基金会|联合会"
    r"|工会|妇联|残联|商会|红十字会|党校|仓库|网点|门市部?|商店|便利店|浴池|理发店|食堂|茶馆|咖啡馆|书屋|书吧|体育场"
    r"|游泳馆|托育园|托管班|培训[班部]|招待所|旅馆|民宿|客栈|菜场|收费站|合作社|旅行社|办公楼|写字楼|办公地址|办公地点)"
)
_OFFICE_BEFORE = re.compile(
    rf"{_OFFICE}(?:地址|新址|位于|设在|设于|坐落|迁至|搬至|搬到|在|[于为是:(,，、 ]|[东西南北]?门"
    r"|[东西南北新老总分][区馆院部]"
    r"|立案庭|[科处室庭]|窗口"
    rf"|地点)*[{_HAN}]{{0,6}}(?:地址|位于|设在|[:(,，在 ])*\Z"
)
_OFFICE_BEHIND = re.compile(
    rf"[的(]?(?!对面|附近|旁|隔壁|离|到|去|距|靠|挨|被|打|给|向|联系|报|求助|居民|住|家|后|门口"
    rf"|楼下)[{_HAN}]{{0,6}}?{_OFFICE}"
)
_FLAT_BEHIND = re.compile(
    rf"[{_HAN}]{{0,4}}?(?:[会诊教]室|会议|办公|调解|接待|阅览|活动室|值班|档案室|实验|候诊|候车|法庭|大厅|窗口|展厅|报告厅|多功能|前台|病[房区床])"
)
_OPEN_HOURS = re.compile(
    r"[,，;；(（ ]{0,2}(?:每?[周逢]?周?[一二三四五六日末]+(?:闭馆|休息|公休|不开)|营业"
    r"|开放时间|开门时间|办公时间|接待时间"
    r"|上班时间|周[一二三四五六日]至周[一二三四五六日]|全天开放|[早上]?[午上]?[0-9一二三四五六七八九十]{1,2}(?:点|:[0-9]{2})半?"
    r"(?:开门|开馆|开放|营业|[至到—\-]))"
)
"""Where people are let in at hours nobody lives."""
_LIVING = re.compile(r"[家住租]|户籍|宿舍")
_HOMES_OF = re.compile("家属|宿舍|生活区|小区|公寓|家园|新村")
"""Homes are called by whose people live there: 棉纺厂家属院."""
_YARD = re.compile(r"号院\Z")
_HOME = re.compile(r"单元|户")
_COMPOUND = re.compile(
    rf"(?:(?<=[{_HAN}])(?<![该本个们的在到从住])(?:小区|社区)|花园|家园|[佳嘉雅]园|花苑|[{_HAN}]苑|公寓|新村|家属院|家属楼|雅居|山庄|新城|公馆|华庭"
    rf"|[{_HAN}]府|号院|大院)"
    rf"{_GAP}{_N} ?(?:号楼|栋|幢|座|#楼)"
)
_PRICE = re.compile("(?:股价|净值|价格|单价|评分|得分|指数|汇率)[是为: ]{0,2}\\Z")
_SKY_REACH = 24
_SKY = re.compile("赤[经纬]|黄[经纬]|时角|星座|恒星|行星|彗星|流星|天体|方位角|高度角|仰角|俯角|太阳角")
"""What is measured in the sky, or from where one stands."""
PATTERNS = (
    *(
        _YARD_HOUSE,
        _STREET,
        _FLAT,
        _FLOOR,
        _LETTER_HOUSE,
        _LIVING_AT,
        _UNIT,
        _SHORT,
        _FLAT_ALONE,
        _VILLAGE,
        _COUNTRY,
        _LANE,
        _ROW_HOUSE,
    ),
    *(_COMPOUND, _PAIR, _SEXAGESIMAL, _DECIMAL_MINUTES, _HAN_DEGREES, _NAMED_POINT),
)
_HOUSES = (
    *((pattern, ("号",)) for pattern in (_VILLAGE, _COUNTRY, _LIVING_AT)),
    (_LANE, ("里",)),
    (_FLAT, ("号", "栋", "幢", "座", "#楼", "组团")),
    (_FLOOR, ("楼", "层", "栋", "幢", "座")),
    (_UNIT, ("单元",)),
    (_ROW_HOUSE, ("排", "巷", "弄")),
    *((pattern, ("号楼", "栋", "幢", "座", "#楼")) for pattern in (_COMPOUND, _LETTER_HOUSE)),
)
"""Patterns of one house, which is the last group if there is any, with words that stand in each."""
_COUNT = re.compile(r"[共有计总达约近]\Z")
_BETWEEN = re.compile(rf"[ ,，、{_HAN}0-9]{{0,12}}")
_LATITUDES, _LONGITUDES = (3.0, 54.0), (73.0, 136.0)


def find_addresses(text: str) -> Iterator[Found]:
    """The street addresses of a text, from the road on."""
    pieces = [
        one.span(one.re.groups)
        for pattern, words in _HOUSES
        if has_any(text, words)
        for one in pattern.finditer(text)
    ]
    if "号" in text or "弄" in text:
        pieces += (span for one in _STREET.finditer(text) if (span := _take_name(text, *one.span())))
    for start, end in _join(text, sorted(pieces)):
        if not (
            _is_count(text, start, end)
            or _is_office(text, start, end)
            or (_YARD.search(text, start, end) and "村" not in text[max(0, start - 4) : end])
        ):
            yield Found("address", start, end)
    for found in _SHORT.finditer(text):
        if _LIVES.search(text[max(0, found.start() - 24) : found.start()]):
            yield Found("address", *found.span())
    for found in _YARD_HOUSE.finditer(text):
        yield Found("address", *found.span(1))
    for found in _FLAT_ALONE.finditer(text):
        yield Found("address", *found.span(1))


def _take_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A number of a road with what may be the name of the road; None where it has none."""
    name = _NAME_OF_ROAD.search(text, max(0, start - 4), start)
    return (name.start(), end) if name else None


def _is_count(text: str, start: int, end: int) -> bool:
    """Whether it says how many houses and homes there are."""
    return text[end - 1 : end] == "户" and bool(_COUNT.search(text, max(0, start - 4), start))


def _is_office(text: str, start: int, end: int) -> bool:
    """Whether an address is said to be that of an office, a hospital, a shop, where nobody lives."""
    if _HOME.search(text, start, end):
        return False
    before = _OFFICE_BEFORE.search(text[max(0, start - 30) : start])
    if before and not (_LIVING.search(before[0]) or _HOMES_OF.match(text, start)):
        return True
    return bool(
        _OFFICE_BEHIND.match(text, end)
        or _FLAT_BEHIND.match(text, end)
        or (_OPEN_HOURS.match(text, end) and not _LIVING.search(text, max(0, start - 12), start))
    )


def _join(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pieces of one address, which overlap or stand beside each other or a few words apart, in one."""
    start = end = -1
    for first, last in spans:
        if start >= 0 and (first <= end or _BETWEEN.fullmatch(text, end, first)):
            end = max(end, last)
            continue
        if start >= 0:
            yield start, end
        start, end = first, last
    if start >= 0:
        yield start, end


def find_coordinates(text: str) -> Iterator[Found]:
    """The coordinates of a text."""
    has_point, has_degree = bool(_HAS_POINT.search(text)), has_any(text, "°度点")
    for found in _PAIR.finditer(text) if has_point else ():
        is_price = _PRICE.search(text, max(0, found.start() - 6), found.start())
        if not is_price and _is_in_china(float(found[1]), float(found[2])):
            yield Found("coordinates", *found.span())
    for pattern in (_SEXAGESIMAL, _DECIMAL_MINUTES, _HAN_DEGREES):
        for found in pattern.finditer(text) if has_degree else ():
            if not _SKY.search(text, max(0, found.start() - _SKY_REACH), found.end() + _SKY_REACH):
                yield Found("coordinates", *found.span())
    for found in _NAMED_POINT.finditer(text) if has_point else ():
        yield Found("coordinates", *found.span(1))


def _is_in_china(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    return _LATITUDES[0] <= low <= _LATITUDES[1] and _LONGITUDES[0] <= high <= _LONGITUDES[1]
