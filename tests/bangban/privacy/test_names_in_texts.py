"""Whose full name is found in a text that nothing introduces, and whose may stand."""

from __future__ import annotations

import pytest

from bangban.privacy.finder import find_in_source


def find_names(text: str) -> list[str]:
    return [text[item.start : item.end] for item in find_in_source(text) if item.kind == "name"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王建国告诉记者，他家停水三天。", ["王建国"]),
        ("“太难了，”赵秀英说。", ["赵秀英"]),
        ("“谢谢”，张伟回复。", ["张伟"]),
        ("刘桂芳拨打了12345。", ["刘桂芳"]),
        ("周志强的母亲住院了。", ["周志强"]),
        ("34岁的陈丽华挺着肚子。", ["陈丽华"]),
        ("记者见到陈丽华时，她在烧水。", ["陈丽华"]),
        ("护士长告诉陈丽华", ["陈丽华"]),
        ("为陈丽华送去药品", ["陈丽华"]),
        ("陈丽华和丈夫在外地。", ["陈丽华"]),
        ("聋哑夫妻潘峰、万小玲办不了手机卡。", ["潘峰", "万小玲"]),
        ("诸葛小亮告诉帮办", ["诸葛小亮"]),
        ("陈丽华女士来电", ["陈丽华"]),
        ("退伍老兵魏长山想找回立功证。", ["魏长山"]),
        ("收件人 陈丽华 收", ["陈丽华"]),
        ("姓名 陈 丽 华", ["陈 丽 华"]),
        ("姓名：**陈**丽华", ["陈**丽华"]),
        ("此致\n敬礼\n\n陈丽华\n2022年11月13日", ["陈丽华"]),
        ("患者古丽巴哈尔·艾山", ["古丽巴哈尔·艾山"]),
        ("迪丽娜尔·吐尔逊说", ["迪丽娜尔·吐尔逊"]),
        ("联系人：Chen Lihua", ["Chen Lihua"]),
        ("受助人：司马文博", ["司马文博"]),
    ],
)
def test_a_person_in_need_is_found_by_what_is_said_of_her(text: str, names: list[str]) -> None:
    assert find_names(text) == names


@pytest.mark.parametrize(
    "text",
    """市卫健委副主任王建国介绍
    记者陈丽华、周志强告诉读者
    王建国局长表示
    市住建局新闻发言人陈丽华说，随后陈丽华告诉记者
    社区民警陈丽华告诉记者
    窗口工作人员王建国告诉记者
    编辑：李秀兰
    见习记者 陈丽华 实习生 周雨桐
    张文宏告诉记者
    鲁迅说过
    鲁迅生于1881年9月25日
    王建国（化名）告诉记者
    李女士说，她住在城东
    王某某告诉记者
    冯奶奶的女儿说
    许昌表示
    方便的话告诉记者
    高新区回复
    马寨镇表示
    万达广场回应
    康师傅表示
    毕业生说
    《王建国说法》栏目
    她把孩子送进了向阳小学。
    唐纳德·特朗普说""".split("\n"),
)
def test_officials_known_persons_and_words_may_stand(text: str) -> None:
    assert find_names(text.strip()) == []


@pytest.mark.parametrize(
    "word", "熊猫血 黄疸 白癜风 高烧 马拉松 温水 车位 路灯 管网 方舱 卫生 房租 麻醉科".split()
)
def test_words_in_a_list_are_no_names_of_the_persons_before_them(word: str) -> None:
    """Tags stand below one another: 孕产妇, 熊猫血."""
    assert find_names(f"<li>孕产妇</li>\n<li>{word}</li>\n<li>绿色通道</li>") == []
