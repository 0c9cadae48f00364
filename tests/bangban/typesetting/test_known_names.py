"""The names of a site are found in a headline."""

from bangban.typesetting.known_names import KnownNames


def test_finds_every_name_once():
    """Also those that overlap; one character is no name."""
    names = KnownNames(["中原区", "中原", "电梯", "急", " 李娜 ", ""])
    assert names.find("中原区电梯停运，中原区急") == ("中原", "中原区", "电梯")
    assert names.find("李娜") == ("李娜",)
    assert names.find("") == names.find("中") == ()
    assert KnownNames(()).find("中原区") == ()
