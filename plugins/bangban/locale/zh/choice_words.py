"""What editors type where a fixed word stands: Chinese words of the pages and the handbook, common ones
beside them, and words of other systems, each with the word that it means.

A word that could mean two of them is in no table: a wrong guess is worse than none. A word about publication
means the one that shows less.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from bangban.locale.zh.wording import OUTCOME_NAMES, STAGE_NAMES, STATE_NAMES, URGENCY_NAMES

PART_NAMES = MappingProxyType(
    {"year": "年份", "month": "月份", "day": "日", "hour": "小时", "minute": "分钟", "second": "秒"}
    | {"offset": "时区偏移"}
)
"""The parts of a date, as the catalogue's sentences name them."""

FLAG_WORDS = MappingProxyType(
    {**dict.fromkeys("true yes on 是".split(), True), **dict.fromkeys("false no off 否".split(), False)}
)
"""What an editor may write for true and false."""

STATUS_NAMES = MappingProxyType({"published": "公开", "draft": "草稿", "hidden": "不进列表"})

CHOICE_NAMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "state.unknown": STATE_NAMES,
        "urgency.unknown": URGENCY_NAMES,
        "outcome.unknown": OUTCOME_NAMES,
        "stage.unknown": STAGE_NAMES,
        "status.unknown": STATUS_NAMES,
    }
)
"""For the code of each set of fixed words: what each means, in Chinese."""

_WORDS: dict[str, dict[str, str]] = {
    "state.unknown": {
        "received": """受理 收到 接收 登记 接到 待转办 未转办 收到求助 新求助
            new registered accepted""",
        "forwarded": """转办 转交 交办 派单 分派 转出 移交 转给单位 assigned dispatched
            transferred""",
        "in-progress": """办理 在办 办理中 在办理 在办中 处理中 在处理 进行中 跟进中 跟进 待办结 未办结
            未结 未结案 未完结 未完成 未办完 处理 processing ongoing started acting working unfinished""",
        "closed": """办结 结案 完结 完成 关闭 结束 办完 办毕 终结 归档 done finished completed complete
            ended""",
        "reopened": """重新办理 重办 重启 重新打开 重新受理 再次办理 二次办理 重新办理中 退回重办
            重新开启 返工 reopening restarted""",
    },
    "urgency.unknown": {
        "normal": """一般 普通 正常 常规 平常 一般求助 普通求助 一般件 普通件 缓 不急 不紧急 非紧急
            非急件 非急 low ordinary regular standard non-urgent not-urgent""",
        "urgent": """急 紧急 加急 急件 特急 火急 很急 紧急求助 紧急件 急办 危急 十万火急 十分紧急
            非常紧急 等不得 high emergency critical""",
    },
    "outcome.unknown": {
        "resolved": """解决 圆满解决 全部解决 完全解决 全解决 办成 办好 办妥 妥善解决 得到解决 问题解决
            solved fixed success successful""",
        "partly": """部分解决 部分 一部分 解决一部分 解决部分 部分办成 大部分解决 基本解决 未完全解决
            未全部解决 部分未解决 partial partially partially-resolved partly-resolved""",
        "unresolved": """未解决 不解决 无法解决 不能解决 难以解决 解决不 未办成 未办好 未果 不予解决
            办不成 失败 unsolved unfixed failed not-resolved not-solved""",
        "withdrawn": """求助人撤回 撤回 撤销 取消 放弃 求助人撤销 求助人放弃 主动撤回 自行撤回 撤诉
            不求助 cancelled canceled revoked abandoned""",
    },
    "stage.unknown": {
        "received": """收到求助 收到 受理 接到求助 求助 留言 登记 接收 接报 提交 request requested""",
        "graded": """分级 定级 分类 分类分级 分级分类 研判 评级 triaged""",
        "forwarded": """转办 转交 交办 派单 分派 移交 assigned dispatched transferred""",
        "answered": """答复 回复 回应 首次回应 办理答复 回话 replied responded reply response""",
        "acting": """办理 办理中 处理 处理中 处置 在办 在办理 行动 上门 到场 processing in-progress
            action""",
        "closed": """办结 结案 完成 办完 完结 结束 关闭 解决 done finished completed resolved""",
        "revisited": """回访 复访 跟踪回访 回访评价 评价 满意度回访 follow-up callback revisit""",
    },
    "status.unknown": {
        "published": """公开 发布 登出 刊发 刊登 发表 上线 正式发布 public publish live""",
        "draft": """草稿 初稿 未发布 不发布 暂不发布 未公开 不公开 暂不公开 未登出 不登 不登出 待发布
            待发 待审 待审核 未审核 未完成 未写完 撤下 撤稿 下线 私密 保密 内部 private unpublished
            skip pending""",
        "hidden": """隐藏 不列出 不进列表 不进任何列表 只给知道网址的人看 仅链接可见 知道网址的人能看
            unlisted""",
    },
}
_MEANINGS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        code: {spelling: word for word, spellings in words.items() for spelling in spellings.split()}
        for code, words in _WORDS.items()
    }
)
_QUOTES = re.compile(r"[\s“”‘’「」『』\"'。！!，,]+")
_NOT_YET = re.compile(r"(?:还没有|还没|还未|尚未|仍未|并未|没能|没有|未能|没)")


def find_meant(code: str, word: str) -> str:
    """The fixed word of the set that `code` names, for a word that means it; "" for any other."""
    meanings = _MEANINGS.get(code, {})
    plain = _simplify(word)
    names = {name: key for key, name in CHOICE_NAMES.get(code, {}).items()}
    return names.get(plain) or meanings.get(plain) or meanings.get(plain.removeprefix("已")) or ""


def name_choice(code: str, word: str) -> str:
    """What a fixed word means, in Chinese; the word itself where the set has no names for its words."""
    return CHOICE_NAMES.get(code, {}).get(word, word)


def describe_choices(code: str, choices: tuple[str, ...]) -> str:
    """The words, each with what it means."""
    return "、".join(f"{word}（{name_choice(code, word)}）" for word in choices)


def _simplify(word: str) -> str:
    """The word without the little ones around it: 已经办结了 is 已办结, 还没有解决 is 未解决."""
    plain = unicodedata.normalize("NFKC", word).lower().strip()
    if plain.isascii():
        return re.sub(r"[\s_-]+", "-", plain)
    plain = _NOT_YET.sub("未", _QUOTES.sub("", plain)).replace("已经", "已").replace("正在", "在")
    plain = re.sub(r"(?:了|的|状态)+$", "", plain)
    return re.sub(r"解决了(?=一?部分)", "解决", plain)
