"""The words that readers see for ids and sums, in Chinese: the second half of the catalogue.

:mod:`bangban.locale.zh.messages` speaks to editors, this to readers; sentences that are part of a page's
composition stand in its template. Tables of words stand in `wording.toml` beside this file, single ones here.
Another language is another folder with the same names.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType


@cache
def read_tables(name: str) -> MappingProxyType[str, MappingProxyType[str, str]]:
    """The words of the file `name` in this folder, by table and key, in the order of the file."""
    tables = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return MappingProxyType({key: MappingProxyType(table) for key, table in tables.items()})


_TABLES = read_tables("wording.toml")

LANGUAGE = "zh-CN"
LANGUAGE_NAMES = _TABLES["language-names"]
KIND_NAMES = _TABLES["kind-names"]
URGENCY_NAMES = _TABLES["urgency-names"]
STATE_NAMES = _TABLES["state-names"]
OUTCOME_NAMES = _TABLES["outcome-names"]
SATISFACTION_NAMES = _TABLES["satisfaction-names"]
BASIS_NAMES = _TABLES["basis-names"]
STAGE_NAMES = _TABLES["stage-names"]
ACTOR_NAMES = _TABLES["actor-names"]
PRIVATE_KINDS = _TABLES["private-kinds"]

SINCE_REQUEST = "求助后{duration}"
SINCE_PREVIOUS = "距上一步{duration}"
TOGETHER_WITH_REQUEST = "与求助{duration}"
TOGETHER_WITH_PREVIOUS = "与上一步{duration}"
FACT_NAMES = _TABLES["fact-names"]
FACT_NOTES = _TABLES["fact-notes"]
FOLDED = "中间隔了{duration}，图上已折叠"
FOLDED_UNKNOWN = "中间隔了一段时间，图上已折叠"
SO_FAR = "截至{judged}，已过{duration}"
SILENCE = "从{before}到{after}，没有新的进展"
STAGE_SPAN = "从{stage}到{next}"
STAGE_SPAN_SO_FAR = "从{stage}至今"
STAGE_SUM = "{stages}合计"
NEXT_STAGE = "下一步"
SILENCE_SO_FAR = "从{before}到现在（截至{judged}），没有新的进展"
UNNAMED_STAGE = "未写明环节"
UNNAMED_ACTOR = "未写明是谁"
WAITING_NAME = "等待下一步"
KEY_NAMES = _TABLES["key-names"]
LIST_JOINER = "、"
CONSENT_PARTS = _TABLES["consent-parts"]

PROMISE_FORMS = _TABLES["promise-forms"]
PROMISES = _TABLES["promises"]
PROMISE_RULE = "承诺{limit}{stage}"
PROMISE_MARKS = _TABLES["promise-marks"]
VERDICT_NAMES = _TABLES["verdict-names"]
VERDICT_SUMS = _TABLES["verdict-sums"]
VERDICT_DOUBTS = _TABLES["verdict-doubts"]
NO_DEADLINE = "期限还不能算"
NO_DEADLINE_NOTE = "节假日安排还没有公布，或求助的时间记得不够确切。"
VERDICT_TOOK = "用时{duration}"
VERDICT_WAITED = "已过{duration}"
VERDICT_TOOK_UNKNOWN = "具体用时不详"
STEP_LATE = "已过{duration}，尚无记录"
STEP_LATE_UNKNOWN = "时间已过，尚无记录"
STEP_PASSED = "已过{duration}"
STEP_PASSED_UNKNOWN = "时间已过"
STEP_MARK = "原定{when}{what}，{late}"
DUE_DAY_END = "24时"
DUE_NAME = "{stage}期限"
DUE_ABOUT = "前后"

PAPER_LABEL = "第{page}版"
PAPER_NAME = "{day} {label}"
MONTH_NAME = "{month}月"
YEAR_NAME = "{year}年"
LIST_TITLES = _TABLES["list-titles"]
CORRECTIONS_NOTE = "稿件登出以后改正的错误，都记在这里，新的在前。"
DURATION_NOTE = "已经办结的求助，从求助到办结用的时间长的在前；只知道大概的，取中间。"
DURATION_LEFT = "另有{count}件办结的，用了多长时间不详，没有列入。"
SCORECARD = _TABLES["scorecard"]
AREA_MAP = _TABLES["area-map"]
CASE_ORDERS = _TABLES["case-orders"]
CASE_GROUPS = _TABLES["case-groups"]
DEADLINE_NOTE = (
    "还没有办完的求助里，平台承诺了期限的，还有原定的下一步已经过了时间的，都列在这里：期限早的在前，"
    "已超期的最前。截至{judged}。"
)
TITLES = _TABLES["titles"]
FACET_NAMES = _TABLES["facet-names"]
OVERVIEW_UNITS = _TABLES["overview-units"]
NAVIGATION = tuple(_TABLES["navigation"].items())
MORE_NAVIGATION = tuple(_TABLES["more-navigation"].items())
IMPRINT = _TABLES["imprint"]
GALLERY = _TABLES["gallery"]
EMBED_TITLE = "时间线：{title}"
TIMELINE_LINK_TITLE = "时间线"
FIGURE_LINK_TITLE = "数字"
PLOT_LINK_TITLE = "图表"
DOWNLOAD_NAMES = _TABLES["download-names"]
DATA_WORDS = _TABLES["open-data"]

PROGRESS = _TABLES["progress"]

MEASURE_NAMES = _TABLES["measure-names"]
MEASURE_SHORT = _TABLES["measure-short"]
OPEN_PROMISES = _TABLES["open-promises"]
RATE_NAMES = _TABLES["rate-names"]
CHART_WORDS = MappingProxyType(MEASURE_SHORT | _TABLES["chart"])

MEASURE_FORMULAS = _TABLES["measure-formulas"]
CASE_FIGURES = _TABLES["case-figures"]
CASE_FORMULAS = _TABLES["case-formulas"]
DURATION_NAMES = _TABLES["duration-names"]
DURATION_FORMULAS = _TABLES["duration-formulas"]
RATIO_NAMES = _TABLES["ratio-names"]
RATIO_FORMULAS = _TABLES["ratio-formulas"]
STATISTICS = _TABLES["statistics"]

SPARKLINE = _TABLES["sparkline"]
SHARE = _TABLES["share"]
DESK = _TABLES["desk"]
PREVIEW = _TABLES["preview"]
HOST_FILE_HEADS = _TABLES["host-file-heads"]
