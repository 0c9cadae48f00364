"""What looks like an address of mail and is nobody's, and what is somebody's all the same."""

from __future__ import annotations

import pytest

from bangban.privacy.finder import find_in_source


def find_kinds(source: str) -> list[str]:
    return [item.kind for item in find_in_source(source)]


@pytest.mark.parametrize(
    "source",
    [
        "请写到 zhangsan@example.com",
        "请写到 zhangsan@mail.example.org",
        "请写到 zhangsan@shop.test",
        "请写到 zhangsan@nowhere.invalid",
        "打印机在 admin@printer.local",
        "登录 pi@nas.lan",
        "`git clone git@gitlab.com:desk/portal.git`",
        "    git clone ssh://git@git.company.cn:22/portal",
        "`ssh wang@203.0.113.5.dialup.net`",
        "`scp a.txt wang@desk.cn:/srv/`",
        "`https://wang:secret@repo.desk.cn/x`",
        "`systemctl status getty@tty1.service`",
        "Ciphers aes256-gcm@openssh.com",
        "把 user@163.com 换成自己的邮箱",
        "把 your_name@gmail.com 换成自己的邮箱",
        "把 xxx@yourdomain.com 换成自己的邮箱",
        "系统从 no-reply@desk.cn 寄出，别回",
    ],
)
def test_a_name_that_reaches_nobody_is_not_private(source: str) -> None:
    assert find_kinds(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "请写到 zhangsan@163.com",
        "```\nFrom: zhangsan@163.com\n```",
        "`git config user.email zhangsan@gmail.com`",
        "[写信](mailto:zhangsan%40tom.com)",
        "邮箱 zhangsan at outlook dot com",
        "邮箱 zhangsan艾特qq点com",
        "邮箱 me@zhangsan.cn",
        "邮箱 zhangsan@example-family.com",
        "邮箱 zhangsan@testing.cn",
    ],
)
def test_mail_of_a_person_is_found_in_code_and_spelt_out(source: str) -> None:
    assert find_kinds(source) == ["email"]
