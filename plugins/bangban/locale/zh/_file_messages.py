"""Rows of the catalogue (:mod:`bangban.locale.zh.messages`): files that are not read, or not published."""

from __future__ import annotations

ROWS: tuple[tuple[str, ...], ...] = (
    (
        "file.active",
        "“{name}”是网页、脚本一类的文件（{sign}），读者打开时会在本站的网址上运行；不会发布。",
        "请换成 PDF 或图片，或把内容写进稿件。",
    ),
    (
        "svg.active",
        "图片“{name}”里有会运行的内容，或要向别处取东西（{sign}）；不会发布。",
        "请删去这一处，或在绘图软件里另存为“普通 SVG”，或导出为 PNG。",
    ),
    (
        "svg.broken",
        "图片“{name}”读不出来（{sign}），浏览器显示不了；不会发布。",
        "请在绘图软件里重新导出，编码选 UTF-8，或导出为 PNG。",
    ),
    (
        "file.outside",
        "这个链接（快捷方式）指向内容文件夹之外，不会读取，也不会发布。",
        "请把它指向的文件复制到这里，换掉这个链接。",
    ),
    (
        "file.dangling",
        "这个链接（快捷方式）指向的文件不存在。",
        "请把文件复制到这里，换掉这个链接；不用了请删去它。",
    ),
    ("file.special", "这不是普通文件（是管道、套接字或设备），不会读取，也不会发布。", "请删去它。"),
    (
        "file.unused",
        "没有稿件用到这个文件，不会发布。",
        "要发布请在稿件里用上它；不用了请删去。",
        "hint",
    ),
    (
        "file.suffix",
        "“{name}”不会被当作稿件读取，会被漏掉。",
        "稿件请存成 Markdown 文件，改名为 {stem}.md。",
    ),
    ("file.yml", "“{name}”不会被读取。", "资料文件的后缀是 .yaml，请改名为 {stem}.yaml。"),
    (
        "file.folder",
        "稿件放在“{folder}”文件夹里，不会被读取，会被漏掉。",
        "新闻请移到 articles 文件夹，评论请移到 editorials，求助案例请移到 cases。",
    ),
)
"""Code, what is wrong, the mend."""
