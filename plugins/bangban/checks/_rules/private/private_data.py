"""Private data in what goes out: a number, an address, a name by which a reader could find the person who
asked for help. It stops a publication; a preview shows the story, so that it can be mended.

Of a draft nothing is told. Before a story's hour has come it is a warning. A value goes out all the same
where `allow` has it with a reason, in the story or in platform.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, Judgement, StoryFileRule
from bangban.content.private_uses import allow_written
from bangban.content.stories import StoryFile
from bangban.dates.bounds import count_seconds
from bangban.diagnostics.problems import Problem
from bangban.privacy.allowed import is_wild


def _check(file: StoryFile) -> Iterator[Judgement]:
    story = file.story
    if story is None or story.status == "draft" or not (file.private or story.allow):
        return
    released = count_seconds(story.released)
    allowed = allow_written(one.text for one in story.allow if not is_wild(one.text))
    for use in file.private:
        if use.key in allowed.keys:
            continue
        values = {"masked": use.masked, "allow": file.path}
        yield Judgement(
            Problem(use.position, f"privacy.{use.kind}", values, use.fix), released, value=use.key
        )
        early = Problem(use.position, "privacy.early", values, use.fix)
        yield Judgement(early, until=released, value=use.key)


_CASE = "case: {category: medicine, state: closed, seeker: {name: 李女士, note: %s}}"

RULE = StoryFileRule(
    _check,
    Example("privacy.mobile", "电话13900001234", "电话139****1234", _CASE),
    Example("privacy.landline", "家里电话0371-67181234", "家里有座机", _CASE),
    Example("privacy.citizen-id", "身份证号410105198803059120", "身份证丢了", _CASE),
    Example("privacy.passport", "护照号E12345678", "护照过期了", _CASE),
    Example("privacy.permit", "港澳通行证C12345678", "港澳通行证过期了", _CASE),
    Example("privacy.bank-card", "银行卡号6222021234567890128", "银行卡被冻结", _CASE),
    Example("privacy.plate", "车牌豫A12345", "一辆白色轿车", _CASE),
    Example("privacy.email", "邮箱zhangsan@163.com", "发过邮件", _CASE),
    Example("privacy.wechat", "微信号zhangsan_88", "加过微信", _CASE),
    Example("privacy.qq", "QQ号12345678", "在QQ上问过", _CASE),
    Example("privacy.account", "抖音号：zhangsan_88", "在抖音上说过", _CASE),
    Example("privacy.address", "家住中原路123号3号楼2单元501室", "家住中原路", _CASE),
    Example("privacy.birth-date", "1988年3月5日出生", "三十四岁", _CASE),
    Example("privacy.coordinates", "34.746611，113.625368", "小区东门", _CASE),
    Example("privacy.medical-record", "住院号0012345678", "住在产科", _CASE),
    Example("privacy.case-number", "案号（2022）豫0105民初1234号", "法院已经立案", _CASE),
    Example("privacy.name", "丈夫名叫王建国", "丈夫王先生", _CASE),
    Example("privacy.early", "电话13900001234", "电话139****1234", f"embargo: 2222-11-15\n{_CASE}"),
)
