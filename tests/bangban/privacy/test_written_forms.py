"""Forms in which people write the same number, and rows of figures that only look like one."""

from __future__ import annotations

import pytest

from bangban.privacy.finder import find_in_source


def find_kinds(source: str) -> list[str]:
    return [item.kind for item in find_in_source(source)]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("他念：一三九，二六〇七，四一八五", "mobile"),
        ("写成 139，2607，4185", "mobile"),
        ("全号13926074185", "mobile"),
        ("电话0371／67182943", "landline"),
        ("写着0371.67182943", "landline"),
        ("41 0103 1966 1204 9031", "citizen-id"),
        ("账号622848 0706 1384 92154", "bank-card"),
        ("证件类型：护照；证件号码：EK2839174", "passport"),
        ("passport no. E28391746", "passport"),
        ("护照（已过期）E28391746", "passport"),
        ("证件：台胞证；号码：07283916", "permit"),
        ("| 回乡证 | H07283916 |\n| 台胞证 | 07283916 |", "permit"),
        ("永居卡USA410184052719", "permit"),
        ("定位在北纬三四点七五一九", "coordinates"),
        ("N 34° 45.217′, E 113° 39.482′", "coordinates"),
        ("他在2021年3月16日出世", "birth-date"),
        ("出生日期（公历）1957年2月18日", "birth-date"),
        ("住院号（二次）：00729183", "medical-record"),
        ("（2022）豫 0108 民初 7294 号", "case-number"),
        ("住马寨镇杨寨村3组47号", "address"),
        ("住柳林镇二街坊18排6号", "address"),
        ("住绿城花园D区8-2-1503", "address"),
        ("住绿城花园13#楼2单元1102", "address"),
        ("加卫星：tang_mama09", "wechat"),
        ("微x tang_mama09", "wechat"),
        ("QQ（备用）：281739465", "qq"),
        ("诉求人陶建华反映", "name"),
        ("138后面是39517264", "mobile"),
        ("手机号前三位138，中间3951，尾号7264", "mobile"),
        ("手机13839 517264", "mobile"),
        ("手机 138<br>3951<br>7264", "mobile"),
        ('手机138<span class="number-of-the-desk">3951</span>7264', "mobile"),
        ("香港电话+852 2374 6521", "landline"),
        ("宅电67182943", "landline"),
        ("旅行证件：通行证C，七二零五三六九四", "permit"),
        ("她的驾驶证档案编号是410379307402", "permit"),
        ("电动车牌郑州283917", "plate"),
        ("车停在门口，豫A（8K27Q）", "plate"),
        ("tangyun83#163.com（#换成@）", "email"),
        ("微.信：moli2019cc", "wechat"),
        ("v❤tangyun83", "wechat"),
        ("“你加我，beibei_ma，微信。”", "wechat"),
        ("抖音号：tangyun83", "account"),
        ("扣我，二八四六零一七三九，QQ。", "qq"),
        ("住3号楼东单元7楼西户", "address"),
        ("住7号楼中单元4楼南户", "address"),
        ("住阳光城A座15层02室", "address"),
        ("家住小区6-1804", "address"),
        ("我是六八年五月初九生的", "birth-date"),
        ("2019年6月3日，她生下了儿子", "birth-date"),
        ("born on March 5, 1988", "birth-date"),
        ("北纬三十四度四十五分七秒", "coordinates"),
        ("检查号CT20221107-0381", "medical-record"),
        ("医保结算单号410100H2211093847", "medical-record"),
        ("我的12345工单号是20221103154872", "case-number"),
        ("收件编号郑中劳人仲收字2022第1187号", "case-number"),
        ("| 求助人 | 事由 |\n| --- | --- |\n| 冯建新 | 停水 |", "name"),
    ],
)
def test_a_value_is_found_however_it_is_written(source: str, kind: str) -> None:
    assert kind in find_kinds(source)


@pytest.mark.parametrize(
    "source",
    [
        "![图](../images/QQ20221113-1.png)",
        "小区共12栋1502户",
        "住在3号楼",
        "住进12号方舱",
        "微信公众号ID是zhengzhou_fabu",
        "动物园的小长颈鹿生于2021年4月3日",
        "准考证号示例：410105202206001（样张）",
        "B 1000*1000、M 1024*1024",
        "抖音号@zz_bangmang，直播时间晚八点",
        "厂区通行证第00182736号",
        "备案号EA20221103",
        "门牌上写着E座1827",
        "座位在第3排6号",
        "总计139,260,741,850元",
        "```\n11 12 13 14 15 16 17\n18 19 20 21 22 23 24\n25 26 27 28 29 30\n```",
        "```\n57\n1488\n249\n1866\n3798\n993\n```",
        "```\n340 341 342 343 344 345 346\n315 316 317 318 319 320 321\n```",
        "000 #184: demo",
        "已经一点多了，三三两两",
    ],
)
def test_rows_of_figures_are_no_private_value(source: str) -> None:
    assert find_kinds(source) == []
