"""How a help seeker may be called, and how not."""

from __future__ import annotations

import pytest

from bangban.privacy.full_names import find_full_name

HIDING = """李女士 张先生 冯奶奶 孙师傅 郭同学 小王 某 热心市民 化名 王某 王某某
    李女士的母亲 孕妇小李 老张 高中生 患者家属 欧阳女士 市民赵女士 李建国（化名）
    一位母亲 周边居民 小明 李× 李** 张大爷 刘阿姨 匿名 网友“春天” 阿强
    李先生一家 陈女士（33岁） 高女士 业主 退休教师王老师 货车司机老李 孙某某 何大妈
    乐乐 贝贝 皮皮 强子 水电工 牧羊人 水果店 杭州人 干部 祖母 计程车司机 满族老人 洪先生 赖女士
    L女士 李姓市民 考生家长 王先生、李女士""".split()

FULL = """李建国|张伟|王小红|欧阳娜娜|司马光|李建国先生|市民李建国|张伟（33岁）
    |迪丽热巴·买买提|求助人王芳|李春生|Zhang Wei|王建国、李红|张伟女士|洪秀莲|赖凤英|乐秀珍|皮建国"""


@pytest.mark.parametrize("name", HIDING)
def test_a_form_that_hides_who_it_is_is_let_stand(name: str) -> None:
    assert find_full_name(name) is None


@pytest.mark.parametrize("name", [name.strip() for name in FULL.split("|")])
def test_a_full_name_is_found_and_told_without_the_given_name(name: str) -> None:
    item = find_full_name(name)
    assert item is not None
    assert "某" in item.masked or "*" in item.masked
    assert item.masked != name


def test_a_long_row_of_words_that_may_be_cut_in_many_ways_is_judged_at_once() -> None:
    assert find_full_name("社区" * 60 + "李") is None
    assert find_full_name("李" * 100_000) is None
