"""Birth dates of people, and numbers under which a hospital, a court, the police or an office keeps a
person's papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.privacy._cues import LINKING
from bangban.privacy._found import Found, has_any
from bangban.privacy._names.name_cues import KNOWN
from bangban.privacy.items import PrivateKind

_LATER = r"农历|阴历|阳历|公历|新历|旧历"
_Y = r"(?:19(?:1[2-9]|[2-9][0-9])|20[0-9]{2}|[一二][〇零九][〇零一二三四五六七八九]{2})"
_SHORT_YEAR = r"(?:[3-9][0-9]|[0-2][0-9](?=年)|[三四五六七八九〇零][〇零一二三四五六七八九])"
_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|正|元|冬|腊)"
_D = (
    r"(?:3[01]|[12][0-9]|0?[1-9]|初[一二三四五六七八九十]|廿[一二三四五六七八九]?"
    r"|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
)
_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sep(?:t(?:ember)?)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = (
    rf"(?:{_Y} ?[年\-./·] ?(?:{_LATER})?(?:闰)?{_M} ?[月\-./·] ?{_D}(?![0-9]) ?[日号]?"
    rf"|{_Y} ?(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])"
    rf"|民国[一二三四五六七八九十0-9]{{1,3}}年{_M}月{_D}"
    rf"|(?<![0-9〇零一二三四五六七八九十]){_SHORT_YEAR}年(?:{_LATER})?(?:闰)?{_M}月{_D}[日号]?"
    rf"|(?<![0-9/])[0-3]?[0-9][/.\-][0-3]?[0-9][/.\-]{_Y}(?![0-9/])"
    rf"|{_MONTHS} [0-3]?[0-9](?:st|nd|rd|th)?,? {_Y}|[0-3]?[0-9](?:st|nd|rd|th)? {_MONTHS},? {_Y})"
)
"""A whole date; who was born before 1912 is dead."""
_BORN_BEFORE = re.compile(
    r"(?:出生日期|出生年月日?|出生时间|(?<![党国军校店台发产学先])生日|生辰(?:八字)?"
    r"|(?<![产发衍催滋萌派寄野诞学先医新女男考师招花])生于|诞生于|(?<![\u4e00-\u9fff])生在|(?<=[她他我俺你娃孩姐哥弟妹爹妈娘爸爷奶人家])生在"
    r"|出生(?!”|人口|率|缺陷|医学(?!证明))(?:(?:医学)?证明?[上里]|登记表?[上里]?)?"
    r"|出世于?|降生于?|DOB|D\.O\.B\.?|birthday|date of birth"
    r"|born(?: on)?)(?:\([^()0-9]{0,8}\))?"
    rf"[{LINKING}在于证明日期时间显示载都本子簿卡头叶农历阴阳公新旧]{{0,14}}({_DAY}|[3-9][0-9][./\-]{_M}[./\-]{_D}(?![0-9./\-]))(?![日号]?(?:[起止前后以]|之[前后]))",
    re.IGNORECASE,
)
_AGO = r"以?[前后起至]|之[前后间]|[期年]间|间出|成立|发生|产生"
_BORN_AFTER = re.compile(
    rf"(?<![0-9至到~—\-])({_DAY})[)]?[ ,]?(?:(?!{_AGO})[\u4e00-\u9fff]){{0,12}}?"
    r"(?:出生(?!证|医学|缺陷|人口|率|登记|一件)|降生|出世|呱呱坠地|来到(?:这个)?(?:人世|世上|世界)"
    r"|(?<=[日号时点分晨午晚夜0-9 )农历人一二三四五六七八九十])生(?=[,。;、)( ”]|于|人|\Z|在|的))"
)
_GAVE_BIRTH = re.compile(
    rf"(?<![0-9至到~—\-])({_DAY})[)]?[ ,]?(?:(?!{_AGO})[\u4e00-\u9fff]){{0,8}}?"
    r"(?:生下|产下|诞下|生了|顺产|剖[腹宫]产)了?(?:[\u4e00-\u9fff]{0,4}?)(?:儿子|女儿|男婴|女婴|男孩"
    r"|女孩|孩子|宝宝|双胞胎|龙凤胎)"
)
_WEIGHED = re.compile(
    rf"(?<![0-9至到~—\-])({_DAY})[)]?[ ,，]?(?:[上下]?[午晚]|凌晨|清晨|早上|晚上|夜里|中午)?"
    r" ?(?:[0-9]{1,2}(?::[0-9]{2}|[点时](?:[0-9]{1,2}分|半)?))?[,，、;； ]{0,2}(?:出生)?(?:(?:体重"
    r"|重)[是为约: ]?(?:[1-6一二三四五](?:\.[0-9]+)? ?(?:千克|公斤|kg|KG)|[1-6][0-9]{3} ?(?:克|g)"
    r"|[2-9二三四五六七八九](?:\.[0-9])?斤)|身长[是为约: ]?[45][0-9])"
)
"""What is told of a child that is just born."""
_IS_BIRTHDAY = re.compile(
    rf"(?<![0-9至到~—\-])({_DAY})[)]?(?:,|那天"
    rf"|这天)?(?:正?[是为的])[我她他你]?[\u4e00-\u9fff]{{0,6}}?的?(?<![党国军校店台发产学先])生日"
)
_NO_PERSON = re.compile(
    r"(?:长颈鹿|熊猫|小象|老虎|狮子|猩猩|猴|马驹|小狗|小猫|犬|猫|豹|企鹅|海豚|鸟|动物|幼崽|首[例个]|试管婴儿|形象|人物|角色|概念|节日|词语|歌曲|公司|企业"
    r"|平台|品牌|学校|医院|网站|刊物|报社|银行|集团)[\u4e00-\u9fff“”]{0,4}\Z"
)
_IN_PUBLIC = re.compile(
    rf"(?:{'|'.join(sorted(KNOWN))}|(?:冠军|著名[\u4e00-\u9fff]{{2,4}}|院士|烈士|作家|诗人|画家|科学家|总统|主席|总理|影星|歌手)"
    r"[\u4e00-\u9fff·]{2,8})[,( ，]{0,2}\Z"
)
"""Who is in public life: anybody may know the day."""
_VALUE = (
    r"((?:\([A-Za-z]{1,4}\)|[A-Za-z]{0,4})[ :.·/\-]{0,3}[0-9〇零一二三四五六七八九]"
    r"[0-9A-Za-z〇零一二三四五六七八九]*(?:[\-/ .·_]{1,3}[0-9A-Za-z]+)*)(?![0-9A-Za-z*×])"
)
_IS = rf"(?:\([^()0-9]{{0,10}}\))?[{LINKING}]{{0,14}}"
_HOSPITAL = re.compile(
    r"(?:病历|病案|住院|门诊|急诊|就诊|诊疗|影像|放射|超声|病理|挂号|医疗证|健康卡|新农合|CT|MRI|HIS"
    r"|患者|病人|检查|检验|预约|申请单|医嘱|放疗|彩超|B超|心电图?|内镜|胃镜|活检|血样|采血|献血|麻醉|ICU|MRN|建档|孕册|就医|医保就诊|慢病|转诊|留观|产检|新生儿|筛查"
    r"|隔离|方舱|救治|化验|标本"
    r"|处方|体检|接种|核酸|采样|胶片|[X片]光片|腕带|床头卡|医保结算|住院结算|结算|胎心监护|保健手册"
    r"|健康手册|母子手册|孕产妇手册|急救出车|出车|急救|会诊|透析|磁卡)"
    r"(?:序|流水|编|卡|证|单|册|片|ID|id|登记|报告|病历|监护)?(?<!检验报告)(?<!检查报告)(?:编号|号码|号"
    r"|条码|条形码|ID|id|No\.?|NO\.?|(?<=卡)(?=[0-9:])|(?<=单)(?=[0-9:]))"
    rf"码?{_IS}{_VALUE}"
)
_TOLD_AFTER = re.compile(
    r"(?<![0-9A-Za-z])([A-Za-z]{0,4}[0-9][0-9A-Za-z\-]{3,15})[”\"】)]?[,，、]?(?:[这那]|就|才)?[是为][她他我]?"
    r"[\u4e00-\u9fff]{0,4}?(?:住院|病历|病案|门诊|就诊|登记|检查|影像|病理|诊疗卡|就诊卡)号"
)
_CASE = re.compile(
    r"(?:(?<![备档方图提草教答])案号|案件编?号|立案[编文]?号|受案[编文]?号|[报接出]警[编单回]?执?(?:编号"
    r"|号)|报案回执(?:编号|号)|警情[编单]?号|接处警[编单]?号"
    r"|仲裁案?[编]?号|裁决书?[编文]?号|判决书?[编文]?号|复议案?[编]?号|传票号|信访件?[编]?号|收件编?号"
    r"|救助编?号|事故(?:编|认定书)?号|认定书第?"
    r"|求助编?号|报案编?号|卷宗号|调解书?编?号|执行案?号|拘留证?号|传唤证号|工伤认定(?:决定)?书?[编文]?号|鉴定书?[编文]?号|公证书?[编文]?号"
    r"|告知书?[编文]?号|低保档案号|申诉编?号|举报编?号|投诉信编?号|事故编号|认定书(?:编号|号|第)|出警单号)"
    r"码?(?:[是为:（( #“\"]{0,4})([A-Za-z]{0,4}-?(?!(?:19"
    r"|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9-]))"
    r"[0-9][0-9A-Za-z\-]{4,}[0-9A-Za-z])(?![0-9A-Za-z*×])"
)
_OWNED = re.compile(
    r"(?:[我她他]|本人|[士生人民友姐哥姨叔爷奶])的[\u4e00-\u9fff0-9]{0,8}?(?:工单|诉求|投诉|查询|登记"
    r"|报修|受理|热线)[编单]?[号码]码?"
    r"(?:[是为:（( #“\"]{0,4})([A-Za-z]{0,4}-?[0-9][0-9A-Za-z\-]{5,})(?![0-9A-Za-z*×])"
)
_BENEFIT = re.compile(
    r"(?:低保|特困|五保|救助|临时救助|救济|残疾|残联|公租房|廉租房|保障房|经适房|失业|工伤|生育|助学|奖学"
    r"|补贴|补助|津贴|抚恤|优抚|法律援助|法援|落户|户籍|居住证|赔偿|理赔|信访|上访|求助|爱心|捐助|帮扶|困难)"
    r"[金款]?(?:申请|审批|登记|业务|个人)?[表单书件]?(?:受理|申请|登记|审批|业务|办理|档案|办件|回执|立案|流水|查询|档)[单表书件]?"
    r"(?:编号|号)码?(?:[是为:,，（( #“\"]{0,4})"
    r"([A-Za-z]{0,6}-?[0-9][0-9A-Za-z\-]{4,}[0-9A-Za-z])(?![0-9A-Za-z*×])"
)
"""What somebody in need has applied for."""
_FILE = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:\([\u4e00-\u9fff]{1,4}\))?(?:(?:仲|[受立拘逮捕]案?|刑|行罚|复|赔|检|调|认"
    r"|裁|鉴|工伤|信访|信复|证民|执)[\u4e00-\u9fff]{0,3}字"
    r"|劳人仲[\u4e00-\u9fff]{0,3}|劳仲[\u4e00-\u9fff]{0,3})"
    r" ?(?:[〔(\[【](?:19|20)[0-9]{2}[〕)\]】]|(?:19|20)[0-9]{2}) ?第? ?[0-9]{1,7} ?号"
)
_COURT = re.compile(
    r"(?:[(\[〔](?:(?:19|20)[0-9]{2}|二[〇零][〇零一二三四五六七八九]{2})[)\]〕]|(?<![0-9])20[0-9]{2}年?)"
    r" ?(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼最兵军] ?[高]?[法]?"
    r"|最高法) ?[0-9]{0,4} ?[\u4e00-\u9fff]{0,4}? ?(?:民|刑|行|执|破|赔|财保|商|知|诉|仲|保"
    r"|调) ?[\u4e00-\u9fff]{0,3}(?:字第)?"
    r" ?[0-9]{1,7} ?号(?:之[一二三四五六七八九0-9])?"
)
_PATIENT = re.compile(
    r"(?<![0-9A-Za-z])(?:ID|编号|(?:登记|检查|标本|检验|化验|条码|条形码|处方|体检|手术|接种|报告)(?:编号|号|条码"
    rf"|单号)?)[{LINKING}]{{0,14}}"
    r"([A-Za-z]{0,2}[ .·/\-]{0,2}[0-9](?:[ .·/\-]{0,2}[0-9A-Za-z]){4,15})(?![0-9A-Za-z*×由])"
)
_WRITTEN = re.compile(
    rf"(?:病[历案]本?|门诊本|挂号条|就诊卡|诊疗卡|住院卡|腕带|床头卡|病历袋|片子|胶片|报告单|化验单)[上里]?"
    rf"[{LINKING}]{{0,10}}号码?[{LINKING}]{{0,6}}{_VALUE}"
)
_MEDICAL = re.compile(
    r"血样|血型|抽血|片子|报告单|化验|体温|疫苗|胎儿|孕|手环|透析|病房|病[历案]|出院|复诊|取药|缴费窗口|门诊|医生|护士|大夫|住院|科室|[内外儿妇产骨眼]科|影像|体检|医院|就诊|患者|病人"
    r"|[一二三四五六七八九十中人县市]院|化疗|手术|血透|病区|核酸|检验科|救助站|求助"
)
_NUMBERS: tuple[tuple[PrivateKind, re.Pattern[str]], ...] = (
    ("medical-record", _HOSPITAL),
    ("medical-record", _WRITTEN),
    ("medical-record", _TOLD_AFTER),
    ("medical-record", _PATIENT),
    ("case-number", _CASE),
    ("case-number", _OWNED),
    ("case-number", _BENEFIT),
)
_NUMBER_WORDS = ("号", "码", "ID", "id", "No", "NO", "卡", "单", "第")
_FEWEST_DIGITS, _REACH = 4, 20
PATTERNS = (_HOSPITAL, _WRITTEN, _TOLD_AFTER, _PATIENT, _CASE, _OWNED, _BENEFIT, _COURT, _FILE)
_BIRTH_WORDS = (
    (_BORN_BEFORE, ("出生", "生日", "生辰", "生于", "生在", "出世", "dob", "d.o.b", "born", "birth")),
    (_BORN_AFTER, ("生", "出世", "来到", "呱呱")),
    (_GAVE_BIRTH, ("生", "产")),
    (_IS_BIRTHDAY, ("生日",)),
    (_WEIGHED, ("重", "身长")),
)
BIRTH_PATTERNS = tuple(pattern for pattern, _ in _BIRTH_WORDS)
_FIGURE = re.compile("[0-9〇零一二三四五六七八九]")


def find_birth_dates(text: str) -> Iterator[Found]:
    """The days on which somebody was born."""
    told = text.casefold()
    for pattern, words in _BIRTH_WORDS:
        for found in pattern.finditer(text) if has_any(told, words) else ():
            before = text[max(0, found.start() - _REACH) : found.start()]
            if not (_NO_PERSON.search(before) or _IN_PUBLIC.search(before)):
                yield Found("birth-date", *found.span(1))


def find_records(text: str) -> Iterator[Found]:
    """The numbers of hospitals, then those of courts and offices."""
    if not has_any(text, _NUMBER_WORDS):
        return
    for kind, pattern in _NUMBERS:
        for found in pattern.finditer(text):
            if _is_long(found[1]) and (pattern is not _PATIENT or _is_medical(text, *found.span())):
                yield Found(kind, *found.span(1))
    for pattern in (_COURT, _FILE):
        yield from (Found("case-number", *found.span()) for found in pattern.finditer(text))


def _is_medical(text: str, start: int, end: int) -> bool:
    return bool(_MEDICAL.search(text, max(0, start - 40), end + 40))


def _is_long(number: str) -> bool:
    return len(_FIGURE.findall(number)) >= _FEWEST_DIGITS
