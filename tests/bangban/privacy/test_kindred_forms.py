"""Families of forms: each line of a family is one value as people say or write it, and beside them what only
looks like it."""

from __future__ import annotations

import pytest

from bangban.privacy.finder import find_in_source

FOUND = {
    "passport": """护照号，E，九六三零五五一零。
        护照E、3、8、2、9、1、7、4、6
        “护照号码：E—38291746”
        护照号是 E，38291746
        passport, E 3829 1746""",
    "permit": """港澳通行证，C，38201947
        通行证：C，三八二零一九四七
        往来港澳通行证C20221108
        回乡证，H，07283916""",
    "plate": """豫、A、2、4、1、7、7，记住没有？
        京A、2、8、3、7、5
        “沪—A—24177”
        豫A二四一七七的车
        豫Ａ，二四一七七
        豫 A D 2 4 1 7 7
        豫，A，F，2，4，1，7，7""",
    "bank-card": """收款卡62305919 61644687 373
        工资卡 6230 5919 6164 4687 373
        他的卡62305919616 44687373
        退款卡6230591961 644687373""",
    "qq": """骗子用3840192756这个QQ加了她
        3840192756那个扣扣
        3840192756是她的QQ
        3840192756，骗子的QQ
        “3840192756”这个QQ""",
    "birth-date": """出生证上写着2020 年 12 月 5 日 08:15，体重3.2千克。
        出生医学证明上印的是2020年12月5日
        户口本出生日期写着1988.3.5
        2020-12-05凌晨3点，体重3200克
        2020年12月5日，身长50厘米
        生日登记成了1957年8月2日""",
    "address": """老人独居金水区纬五路19号院4-2-11，请每天敲一次门。
        家属院12-3-501
        建业小区7-1-4
        住农业路8号，周一休息""",
    "case-number": """低保申请受理号DB2022410102003817
        临时救助申请编号JZ20221108003
        残疾补贴申请号410105202211
        公租房申请受理编号：GZ2022110312
        法律援助登记编号20221108""",
    "medical-record": """“住院号，00938417，”护士念
        登记号００４８１７２９，她要复印病历。
        登记号00481729，请到门诊缴费
        病案号——00938417""",
    "name": """患者常有福（病案号00731846）的儿子
        病人张有才，68岁
        患者何向东（住院号0012345）
        {"name": "黎家明", "tel": "15582941975"}
        patient=王秀英;mobile=13812345678
        住在六楼的薛桂枝已经两年没有下过楼。
        “范美丽，你妈妈呢？”
        “李建超，你在哪？”她喊。
        “刘志强在吗？”
        苗秀英 18532792804
        18532792804 苗秀英
        2022-11-08 09:15 宋春来第一次来电
        赵春来又来电。
        陈丽华再次求助
        李超告诉记者，""",
}

NOT_FOUND = """C20221108批次的口罩已经召回。
    L20221108款手机
    H20220118这批药
    厂区通行证00182736
    豫A、豫C、豫G牌照
    豫A、B、C、D、E五类
    3840192756这个QQ群
    出生医学证明2022年11月3日起网上办理。
    生日2016年8月31日以前的儿童
    2020年12月5日，体重70公斤的他
    周年庆2020年12月5日，重5斤的月饼
    河南博物院，农业路8号，周一闭馆。
    郑州美术馆，农业路8号，9:00—17:00开放
    备案登记号2022110801
    失业金查询号码12333
    企业登记号00481729
    {"@type": "Organization", "name": "帮办平台", "telephone": "12345"}
    {"name": "陈丽华"}
    苏炳添跑出9秒83。
    王小川创办了搜狗。
    一些工程师开发了它
    由供应商锁定价格
    按 Enter，高亮显示的部分
    任天堂是一家公司，孩子都知道
    这个软件叫做 Boot Repair
    学生 Linus Torvalds 写了它
    你的侄女和侄子（以及别人）
    译者：[吴霄/toyijiu](https://example.org)
    南非女孩米歇尔·福斯特（Michelle Foster）说
    她被困在高架桥下
    正如百度的欧阳剑在会上谈论的
    这会有何改善？
    联系人应用很好用
    日历、联系人和书签
    汤普森告诉他
    马斯克希望开源它
    过程叫做 **解析**。
    `2702159776422298 + 3602879701896397`
    040 151 163 040 141 040 146 162 145 145 040 157
    0 14 5 0 7 19\n0 -14 -5 0 -7 -19
    0.12+16.04.20160126-0ubuntu1
    root       149 2016-09-07 08:41
    new_checked<V: Unsigned>""".split("\n")


@pytest.mark.parametrize(
    ("text", "kind"), [(line.strip(), kind) for kind, lines in FOUND.items() for line in lines.split("\n")]
)
def test_a_family_is_found_whole(text: str, kind: str) -> None:
    assert kind in {item.kind for item in find_in_source(text)}


@pytest.mark.parametrize("text", [line.strip() for line in NOT_FOUND])
def test_what_only_looks_like_one_may_stand(text: str) -> None:
    assert find_in_source(text) == []
