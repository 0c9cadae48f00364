"""What the lines of a Chinese headline must keep together: words and signs, as data for `bangban.typesetting`."""

from __future__ import annotations

import re
from pathlib import Path

MODIFYING = "的"
"""What ends a modifier: its noun follows."""

NUMERALS = frozenset("零〇一二两三四五六七八九十百千万亿几数半双")
"""Characters that numbers are written with."""

ORDINAL, RANGE, MAGNITUDES, ROUNDING = "第", "至", "百千万亿", "余多几来"
"""What stands before an ordinal number, between two numbers, and behind the digits of a number."""

LARGER_TIMES = "年月天时"
"""How the units of time end that smaller ones may follow."""

UNITS = tuple(
    sorted(
        """个 件 名 位 人 人次 户 家 所 辆 台 部 张 条 次 例 起 宗 批 项 份 场 期 版 页 篇 章 节 集 届 轮 倍 成 折 点 种
        类 级 层 楼 号 号楼 号院 号线 栋 幢 座 间 套 单元 室 米 平方米 平方公里 立方米 公里 千米 厘米 毫米 里 亩 公顷 吨 公斤
        千克 克 斤 两 升 毫升 度 摄氏度 千瓦 千瓦时 元 块 角 分 万元 亿元 美元 年 年度 年级 月 月份 个月 日 号 天 周 周岁 岁
        小时 钟头 分钟 秒 时 刻 点钟 分之 年代 世纪 工作日 路 路公交 班 组 排 支 只 头 匹 棵 株 朵 瓶 盒 包 袋 箱 桶 片 粒
        针 剂 剂次 床 床位 字 句 步 道 门 口 笔 车 趟 站 公交站 处 颗 枚 面 股 队 对 双 副 列 架 艘 艇 顶 把 根 本 册 卷 幅
        座席 席 票 分贝 兆 字节 伏 安 瓦 赫兹 版面 版次""".split(),
        key=lambda unit: (-len(unit), unit),
    )
)
"""What is counted with, the longer first."""

ASPECTS = frozenset("着了过")
"""What follows verbs alone."""

NEVER_FIRST = frozenset("的地得了着过们吗呢吧啊呀么嘛哦啦之等")
"""Words of one character that lean on what stands before them."""

SUFFIXES = frozenset(
    "员者性化率费型式点站院所部局处科室区县市省镇乡村街路号车票证卡码单表店场馆园厂队组群户业圈期季版稿病楼线桥边界费量度品类法学家师生长"
)
"""Characters that end a noun."""

BODIES = frozenset(
    """医院 学校 小学 中学 大学 学院 中心 公司 集团 委员会 指挥部 街道 社区 小区 派出所 法院 检察院 车站 机场 门诊 热线 银行 酒店
    商场 超市 广场 公园 医生 护士 老师 记者 主任 局长 书记 先生 女士 同志 师傅""".split()
)
"""What ends the name of a body or of a person."""

POSTPOSED = frozenset("在到给向往于成为自进入")
"""Words that follow a verb of one character closely."""

COMPLEMENTS = frozenset(
    """起来 起 上来 上去 上 下来 下去 下 进来 进去 进 出来 出去 出 回来 回去 回 过来 过去 开来 开去 开 到 完 好 住 成 掉 走
    够 清 准 懂 见 着 给 满 遍 透 牢 稳 齐 尽 全 通 不了 不到 不起 不上 不下 不住 得了 得到 得起 得上 得住 一下""".split()
)
"""What says of a verb where it leads or how it ends."""

AROUND_NUMBERS = frozenset(
    "起 止 以上 以下 以内 以外 以前 以后 以来 左右 上下 前后 之前 之后 之内 之间 多 余 许 前 后 内 里".split()
)
"""What follows a number and its unit, and belongs to them."""

LINKING = frozenset("和 与 及 以及 或 或者 并 而 但 却 则 即".split())
"""Words that begin the second of two parts."""

_WORDS = Path(__file__).with_name("words.txt")


# A word without its first character, its class, its rarity.
_WORD = re.compile("([^a-z ]*)([a-z])([0-9]+)")


def read_lines() -> dict[str, str]:
    """The lines of `words.txt` by the first character of their words. A page needs few of them."""
    lines = _WORDS.read_text(encoding="utf-8").split("\n")
    return {line[0]: line for line in lines if line and not line.startswith("#")}


def read_words(line: str) -> dict[str, tuple[str, int]]:
    """The common words of a line, each with its class (one letter) and how rare it is, as `words.txt`
    explains them."""
    first = line[:1]
    return {f"{first}{rest}": (kind, int(rarity)) for rest, kind, rarity in _WORD.findall(line, 2)}
