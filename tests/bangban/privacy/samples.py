"""Short texts with something private in them, each with its kind, and texts that only look so."""

from __future__ import annotations

from bangban.privacy._bank_cards import has_luhn
from bangban.privacy._citizen_ids import has_check


def complete(start: str, is_right) -> str:
    """A number with the check digit that it needs."""
    return next(start + digit for digit in "0123456789X" if is_right(start + digit))


CITIZEN = complete("41010519880305912", has_check)
CARD = complete("622848003123456789", has_luhn)

PRIVATE = f"""
mobile|请打电话13912345678。
mobile|139 1234 5678
mobile|+86-139-1234-5678
mobile|8613912345678
mobile|１３９１２３４５６７８
mobile|一三九一二三四五六七八
mobile|幺三九，不，幺三九幺二三四五六七八
mobile|壹叁玖壹贰叁肆伍陆柒捌
mobile|1 3 9 1 2 3 4 5 6 7 8
mobile|139**1234**5678
mobile|<b>139</b>12345678
mobile|139&shy;1234&#8203;5678
mobile|13912⏎345678
mobile|> 13912⏎> 345678
mobile|[打电话](tel:13912345678)
mobile|<ruby>139<rt>一三九</rt></ruby>12345678
mobile|<img src="a.png" alt="电话13912345678">
mobile|![照片](a.png "电话13912345678")
mobile|(139)12345678
mobile|139<!-- 一句很长很长很长很长的话 -->12345678
landline|0371-67181234
landline|（0371）6718 1234
landline|座机：67181234
landline|010-62345678转801
landline|+86-371-67181234
citizen-id|{CITIZEN}
citizen-id|{CITIZEN[:6]} {CITIZEN[6:14]} {CITIZEN[14:]}
citizen-id|身份证：410105880305123
bank-card|{CARD}
bank-card|{CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:16]} {CARD[16:]}
passport|护照号E12345678
passport|EA1234567
passport|护照 E 1 2 3 4 5 6 7 8
permit|港澳通行证C12345678
permit|回乡证H12345678
permit|军官证：军字第1234567号
permit|台胞证 12345678
plate|车停着，豫A12345
plate|豫A·D12345
plate|豫A 1234挂
plate|粤Z1234港
plate|京A1234学
email|zhangsan@163.com
email|zhangsan(at)163.com
email|<zhang.san@qq.com>
wechat|微信号：zhangsan_88
wechat|加微信 abc12345
wechat|wxid_abcdefg12345
qq|QQ：123456789
qq|QQ号是12345678
address|中原路123号3号楼2单元501室
address|幸福小区5号楼2单元1203室
address|某某花园3栋1204
address|住在五号楼三单元五零一室
address|李庄村三组12号
address|家住幸福小区3-2-501
birth-date|出生日期：1988年3月5日
birth-date|1988年3月5日出生
birth-date|生于1988-03-05
coordinates|34.746611, 113.625368
coordinates|北纬34°44′47″，东经113°37′31″
medical-record|住院号：0012345678
medical-record|病历号 A1234567
case-number|（2022）豫0105民初1234号
name|求助人：李建国
name|我叫王小红，今年
name|市民张建国说
mobile|致电159 3716 2044找他
mobile|手机：159-3716-2044（微信同号）
mobile|+86 15937162044
mobile|0086-15937162044
mobile|联系人王女士15937162044
mobile|15937162044或者座机
mobile|电话(159)3716-2044
mobile|我的号是15937162044
mobile|打15937162044人就来
mobile|号码15937162044
mobile|拨一五九三七一六二零四四
landline|家里0371—6789 1234
landline|（0371）67891234-8012
landline|电话67891234
landline|8637167891234
citizen-id|身份证41010519680312902X
passport|护照号码为EH1234567
passport|E18273645
permit|往来港澳通行证CA1234567
permit|台湾居民来往大陆通行证12345678
permit|军官证 南字第123456号
plate|豫AD12345
plate|豫A12345D
plate|车牌号：豫A·1B234
plate|粤B12345挂
plate|豫 A 12345
email|邮箱：wang.li@163.com
email|wangli 163邮箱wangli@163.com
wechat|v信：wangli_123
wechat|微信wangli123
wechat|加我VX wangli-88
qq|加QQ 123456789
qq|扣扣：12345678
qq|Q号123456789
address|建设路12号楼3单元5楼西户
address|绿城花园7栋1单元301
address|龙湖镇小李庄村12号
address|经三路28号院6号楼
address|金水路15号附3号
address|家住桐柏路98号
birth-date|生日是1990年1月1日
birth-date|1990.01.01出生
birth-date|（1990年1月1日生）
coordinates|定位34.7466,113.6253
coordinates|E113°37′31.2″ N34°44′47.8″
medical-record|住院号：1234567
medical-record|就诊卡号 0001234567
medical-record|病案号为 ZY202211001
case-number|（2022）豫01民终1234号
case-number|郑公（刑）立字〔2022〕1234号
name|反映人：张国强
name|她叫王丽丽，今年
name|患者李秀英被送到
name|联系人赵志刚
passport|港澳居民护照K12345678
passport|因公护照SE1234567
passport|护照 P1234567
permit|台胞证1234567890(B)
permit|台胞证号1234567890B
address|绿城花园7栋
address|经三路28号院6号楼
address|幸福小区12号楼
landline|0371.6718.1234
landline|零三七一六七一八一二三四
landline|０３７１－６７１８１２３４
landline|0371-6718⏎1234
landline|传真0371-67181234
plate|豫Ａ１２３４５
plate|豫A-12345
plate|豫A·1234学
plate|豫A**12345**
plate|豫a12345
plate|粤ZAB12港
wechat|加我微信，号码是abc_123
wechat|微信搜索：li_na_88
wechat|微信ID是lina2022
name|母亲王秀兰说
name|住户张国强反映
birth-date|生日：1990-01-01
email|<a href="mailto:li@163.com">写信</a>
name|王秀兰，女，67岁，独居
name|张建国（男，55岁）
name|李晓红女士来电
name|陈思远今年12岁
permit|C1234 5678通行证
plate|豫A 12 345
landline|86-0371-67181234
landline|电话还是那个67181234
""".strip().splitlines()

NOT_PRIVATE = """
投资18637150000元
共13912345678次点击
订单号13912345678
2022-11-13 13:00
11月13日13时20分许
194,087件
ISBN 978-7-121-12345-6
拨打12345或110
客服400-822-9999，8008221234
http://example.org/13912345678
国药准字H20123456
郑政〔2022〕12号
豫ICP备12345678号-1
粤B2-20090059
地铁1号线5号口
京港澳高速12号出口
139****5678
139\\*\\*\\*\\*5678
市民高兴地说
市民李女士说
求助人：李女士
13.9123456789
GB/T 12345-2022
统一社会信用代码91410100MA44ABCD1X
公众号：zhengguannews
5号楼封控
2022年3月出生的孩子
体育彩票 01 02 03 04 05 06 07
11月13号上午
1949年10月1日成立
微信小程序mini
北纬34.7度
1990年出生
服务器 162.242.195.82
<!-- 139 1234 5678 -->
<!-- 没有结尾的注释 139****5678
550e8400-e29b-41d4-a716-446655440000
图书馆位于文化路56号
截至13日24时，累计报告13590例
总投资159371620.44元
占地15937162平方米
粉丝15937162044人
2022年11月13日至2022年11月20日
2022111320221120
编号20221113001
NO.15937162044
发票号码15937162044
2022-2023学年
每天9:00-17:30
第12345678号
京ICP证030173号
京公网安备11010502030143号
统一社会信用代码12410000415800000X
社会组织代码510100500000000000
（郑政〔2022〕12号）
豫政办〔2021〕8号
国办发明电〔2022〕14号
1000000000000000次
3.1415926535897932384626
192.168.101.123
A4纸
文化路街道
中州大道与北三环交叉口
地铁5号线
乘坐32路、109路
5号线2号口
12号楼南侧
住在3号楼
疫情防控二十条
第二十条
3路公交
201室是值班室
2022年11月13日出生率
生于1990年代
出生于1990年
今年3月5日是学雷锋日
微信支付
微信群里
微信公众号“郑州发布”
QQ音乐
QQ群
@郑州发布
回复@小李
张三丰收
市民王先生
居民说
业主方面
患者和家属
联系人：王女士
当事人：李某
姓名：保密
市民高女士
网友“小鱼儿”
记者 石大东
责任编辑：张三
主任医师李四
110、119、120
12345热线
96322
400-800-8820
热线0371-12345
文化路68号院
文化路68号院实行封控
2016年9月1日至2017年8月31日之间出生的
2016年9月1日至2017年8月31日出生的儿童
li***@163.com
w***@163.com 和 l***@qq.com
建党生日是1921年7月1日
公交卡号6222021234567890128
检验报告编号202211130001
15937162044个
母亲高兴地说
丈夫常年在外
女儿安全到家
郑州张先生
患者，女，33岁
李女士今年33岁
求助人王女士
一名男子，今年55岁
高中同学
公司陈先生说
""".strip().splitlines()
