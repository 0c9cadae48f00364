"""Rows of the catalogue (:mod:`bangban.locale.zh.messages`): pictures that are not there, and that cannot go out or not well."""

from __future__ import annotations

ROWS: tuple[tuple[str, ...], ...] = (
    ("image.external", "图片“{name}”不在本站，已经去掉。", "请把图片存进 images 文件夹，再写站内路径。"),
    ("image.alt", "图片“{href}”没有替代文字。", "请在方括号里写明图片的内容，例如 ![值班电话](…)。"),
    ("image.missing", "找不到图片“{href}”。", "请检查路径；路径从本文件所在的文件夹算起。"),
    ("image.misspelt", "找不到图片“{href}”。", "是不是想写“{nearest}”？"),
    ("image.outside", "图片“{href}”在内容文件夹之外。", "请把图片存进内容文件夹，再写站内路径。"),
    ("image.scheme", "图片“{href}”不是本站的文件，已经去掉。", "请把图片存进 images 文件夹，再写站内路径。"),
    ("image.format", "“{name}”是 {form} 格式，浏览器不能显示。", "请另存为 JPEG 或 PNG，再改这里的路径。"),
    ("image.broken", "图片“{name}”读不出来：文件是空的、不完整或已损坏。", "请从原图重新导出或上传。"),
    (
        "image.ending",
        "“{name}”其实是 {form} 图片，与扩展名不符。",
        "请把文件改名为“{right}”，再改这里的路径。",
    ),
    (
        "image.huge",
        "图片“{name}”有 {width}×{height} 像素，超过 {most} 万像素的上限。",
        "请缩小后再用，长边 2400 像素足够。",
    ),
    (
        "image.moving",
        "动图“{name}”带有旋转或色彩设置，无法自动去除。",
        "请另存为方向正确、sRGB 颜色的 GIF 或 WebP。",
    ),
    (
        "image.large",
        "图片“{name}”有 {weight} MB、{width}×{height} 像素，读者要等很久。",
        "请缩小后再用，长边 2400 像素、1 MB 以内足够。",
        "warning",
    ),
    ("image.avif", "“{name}”是 AVIF 格式，旧手机不能显示。", "请另存为 JPEG 或 WebP。", "warning"),
)
