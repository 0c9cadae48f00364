"""Full names of people: a surname of the usual ones and one or two more signs, where nothing hides who it is.

Surnames are those of 中国姓氏 (ministry of public security, 2020 and 2021) that more than 100,000 people
have, and those of two signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.privacy._found import Found
from bangban.privacy._name_words import LONG_SURNAMES, SURNAMES, WEAK_SURNAMES, WORDS
from bangban.privacy.items import PrivateItem, make_key, mask

_FIRST_OF_LONG = "".join(sorted({name[0] for name in LONG_SURNAMES}))
_SURNAME = rf"(?:{'|'.join(sorted(LONG_SURNAMES))}|[{SURNAMES}])"
_GIVEN = r"[\u4e00-\u9fff]"
_TITLE = (
    r"(?:女士|先生|小姐|太太|夫人|老太太?|老太|奶奶|爷爷|外婆|外公|姥姥|姥爷|婆婆|公公|阿姨|叔叔?|大爷|大妈"
    r"|大娘|大伯|大婶|大姐|大哥|大叔|大嫂|伯伯?|婶婶?|嫂子?|姐姐?|哥哥?|妹妹?|弟弟?|师傅|师父|同学|同志|老师"
    r"|老人家?|老伯|老汉|老爹"
    r"|女孩|男孩|姑娘|小伙子?|小朋友|宝宝|妈妈?|爸爸?|家长|医生|大夫|护士|护士长|主任|经理|老板|店主|教授"
    r"|律师|警官|队长|校长|书记|站长|所长|女儿|儿子|母亲|父亲|妻子|丈夫|一家|家属|家人|业主|司机|患者|孕妇"
    r"|村民|居民|市民|网友|考生|学生|产妇|阿婆|阿公|伯母|大姨|姨|舅舅?|某某?)"
)
_HIDING = re.compile(
    r"某|姓(?!名)|化名|匿名|网名|昵称|不愿|隐去|代称|[*＊×xX？?○●□■_]{1}|\A(?:小|老|阿"
    r"|大)[\u4e00-\u9fff]{1,2}\Z|\A[A-Za-z]\.?\Z"
)
_BLANK_IN_NAME = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])")
_NOTE = re.compile(r"[（(][^（()）]*[)）]")
_ROLE = re.compile(
    r"\A(?:热心|周边|附近|当地|小区|社区|全体|部分|多名|数名|几名|两名|本市|外地|一位|一名|年轻|老年|退休"
    r"|独居|高龄|残疾|患病|在校|孕期|求助|来自[\u4e00-\u9fff]{2,6}的|[\u4e00-\u9fff]{2,4}区){0,8}(?:求助人|求助者"
    r"|求助市民|市民|居民|网友|业主|村民|读者|患者|病人|孕妇|产妇|孕产妇|家长|学生|考生|司机|货车司机|租户"
    r"|租客|商户|店主|老人|职工|工人|农民工|务工人员|乘客|旅客|当事人|反映人|投诉人|退休教师|教师|护士|医生"
    r"|骑手|快递员|外卖员|志愿者|妈妈|爸爸|母亲|父亲|女士|先生)(?:的?(?:家属|家人|母亲|父亲|女儿|儿子|孩子"
    r"|丈夫|妻子|亲属))?"
)
_FULL = re.compile(rf"{_SURNAME}{_GIVEN}{{1,2}}")
_FOREIGN = re.compile(
    r"[\u4e00-\u9fff]{2}[·•・][\u4e00-\u9fff]|[A-Z][a-z]+[ -][A-Z][a-z]|[A-Z]{2} (?:[A-Z]{2}|[A-Z][a-z])"
    r"|[A-Z][a-z]+ [A-Z]{2}"
)
_TITLED = re.compile(
    rf"({_SURNAME}{_GIVEN}{{0,2}}?){_TITLE}(?:的?(?:女儿|儿子|母亲|父亲|妻子|丈夫|家人|家属|孩子|一家))?"
)
_SAYS = (
    r"(?=说|告诉|表示|反映|介绍|称|来电|致电|拨打|留言|求助|要求|希望|投诉|今年|家住|住在|现住|患有|因|被|将"
    r"|向|在|于|是|的"
    r"|和|与|拿|发|打|收|已|也|第|接|刚|到|把|等|确诊|怀孕|出院|入院|身份|电话|手机|联系|本人|先生|女士|老人"
    r"|[^\u4e00-\u9fff]|\Z)"
)
_ROLES = (
    r"(?:求助人|求助者|反映人|投诉人|申请人|当事人|联系人|收件人|收货人|寄件人|户主|监护人|报料人|爆料人"
    r"|诉求人|留言人|来电人|患者|病人|就诊人|持卡人|开户人|户名|收款人|死者|伤者|被告|原告)"
)
_NAMED = re.compile(
    rf"(?:(?:姓名|真名|本名|实名|全名|名字)(?P<sure> ?(?:[:：]|[是为叫系]))?|{_ROLES} ?(?P<said>[:：]"
    rf"|[是为叫系]))"
    rf"[ “\"'「]{{0,3}}(?P<name>{_SURNAME}{_GIVEN}{{1,2}}){_SAYS}"
)
_CALLED = re.compile(
    rf"(?:[我她他]叫|本人叫|名叫|名字叫|真名叫|叫做|全名叫|我是|本人是|我名叫|姓名叫)"
    rf" ?(?P<name>{_SURNAME}{_GIVEN}{{1,2}}){_SAYS}"
)
_SPOKE = re.compile(
    rf"(?:求助人|求助者|投诉人|诉求人|反映人|申请人|报料人|来电人|来信人|举报人|留言人|联系人|市民|居民|业主|村民|患者|孕妇|产妇"
    rf"|网友|家长|读者|当事人|租户|租客|司机|老人|学生"
    rf"|考生|职工|女子|男子|病人|住户|店主|车主|户主|乘客|旅客|顾客|消费者|骑手|家属|母亲|父亲|丈夫|妻子|儿子"
    rf"|女儿|爱人|老伴|邻居|工友|老乡) ?(?P<name>{_SURNAME}{_GIVEN}{{1,2}}){_SAYS}"
)
_AGED = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<name>{_SURNAME}{_GIVEN}{{1,2}})(?:[(,、 ] ?[男女][,、) ]|今年[0-9]{{1,3}}岁"
    rf"|[(,][0-9]{{1,3}}岁)"
)
_FULL_WITH_TITLE = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<name>{_SURNAME}[\u4e00-\u9fff](?![{SURNAMES}])[\u4e00-\u9fff])(?:女士|先生"
    rf"|同学|师傅)"
)
PATTERNS = (_NAMED, _CALLED, _SPOKE, _AGED, _FULL_WITH_TITLE)
_TITLE_BEHIND = re.compile(_TITLE)
_NOT_GIVEN = re.compile(
    r"某|[女先][士生]|[的了在是和与说称等来我你他她它们这那有不也已就都还又很被把给让为从到对向因所以]|[0-9]"
)


# What stands before the last sign of each of those words decides most: it is asked first.
NAME_HINTS = re.compile(
    r"[名字叫人者主民妇友长户客机生工子是做手属亲夫儿伴居乡]"
    r"(?<=[姓真本实全名我她他人求助映诉请事系件护料言信报电款户卡诊投患读死伤病市居村业孕产网家租司老学考职女男叫住店车乘旅顾消骑属母父丈妻儿爱伴邻老友乡费].)"
    rf"(?=\W{{0,8}}[:：是为叫系]?\W{{0,8}}[{SURNAMES}{_FIRST_OF_LONG}])"
    r"(?:(?<=[姓真本实全]名)|(?<=名[字叫])|(?<=求助[人者])|(?<=[映诉请事系件护料言电款户卡诊]人)|(?<=诉求人)|(?<=来信人)|(?<=举报人)"
    r"|(?<=[投患读死伤]者)|(?<=病人)|(?<=户[主名])|(?<=[我她他]叫)|(?<=我是)|(?<=人[叫是])|(?<=叫做)"
    r"|(?<=[市居村]民)|(?<=业主)"
    r"|(?<=[孕产]妇)|(?<=网友)|(?<=家长)|(?<=租[户客])|(?<=司机)|(?<=老人)|(?<=[学考]生)|(?<=职工)"
    r"|(?<=[女男妻儿]子)|(?<=住户)|(?<=[店车]主)|(?<=[乘旅顾]客)|(?<=费者)|(?<=骑手)|(?<=家属)|(?<=[父母]亲)"
    r"|(?<=丈夫)|(?<=女儿)|(?<=爱人)|(?<=老伴)|(?<=邻居)|(?<=工友)|(?<=老乡))"
)
"""Where `find_named` may find a name behind a word: the cheap question before it."""
TITLE_HINTS = re.compile(
    r"[士生学傅岁男女](?:"
    rf"(?<=[女先同师].)(?<=[\u4e00-\u9fff][^{SURNAMES}某][女先同师].)(?:(?<=女士)|(?<=先生)|(?<=同学)"
    rf"|(?<=师傅))"
    r"|(?<=[年(（,，][0-9][0-9]岁)|(?<=[年(（,，][0-9]岁)|(?<=[(（,，、][男女])[,，、)）])"
)
"""The same before one."""


def find_full_name(name: str) -> PrivateItem | None:
    """The full name of a help seeker that hides nothing; None for a form that hides: 李女士, 小王, 某,
    化名."""
    start = len(name) - len(name.lstrip())
    text = name.strip()
    if not text or _HIDING.search(text):
        return None
    bare = _BLANK_IN_NAME.sub("", _NOTE.sub("", text).strip())
    role = _ROLE.match(bare)
    bare = bare[role.end() :].strip(" :：的") if role else bare
    if not bare or bare in WORDS:
        return None
    if not _is_full(bare):
        return None
    return PrivateItem("name", start, start + len(text), mask("name", bare), make_key(bare))


def _is_full(bare: str) -> bool:
    titled = _TITLED.fullmatch(bare)
    if titled:
        surname = titled[1]
        return (
            len(surname) > 1
            and surname not in LONG_SURNAMES | WORDS
            and not surname.startswith(("小", "老", "阿"))
        )
    if _FOREIGN.search(bare):
        return True
    parts = re.split(r"[、,，和与及/ ]+", bare)
    if len(parts) > 1:
        return any(map(_is_full, parts))
    return bool(_FULL.fullmatch(bare)) and bare not in LONG_SURNAMES | WORDS


def find_named(text: str) -> Iterator[Found]:
    """Full names in a text where its words say that one follows."""
    for pattern in (_NAMED, _CALLED, _SPOKE, _AGED, _FULL_WITH_TITLE):
        for found in pattern.finditer(text):
            if _is_name(found):
                yield Found("name", *found.span("name"))


def _is_name(found: re.Match[str]) -> bool:
    name, groups = found["name"], found.groupdict()
    if name in WORDS or name[:2] in WORDS or name in LONG_SURNAMES or _NOT_GIVEN.search(name[1:]):
        return False
    if name[0] in WEAK_SURNAMES and not (groups.get("sure") or groups.get("said")):
        return False
    # A surname with a title hides who it is.
    if found.re is _FULL_WITH_TITLE:
        return True
    return not _TITLE_BEHIND.fullmatch(name[1:]) and not _TITLE_BEHIND.match(
        found.string, found.start("name") + 1
    )
