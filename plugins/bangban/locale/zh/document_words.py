"""What may be found in a document beside its words, and where words stand, as editors call it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FOUND: Mapping[str, str] = MappingProxyType(
    {
        "author": "作者（{value}）",
        "saved-by": "最后保存的人（{value}）",
        "manager": "主管（{value}）",
        "company": "单位（{value}）",
        "description": "备注（{value}）",
        "custom": "自定义的属性（{value}）",
        "comments": "批注",
        "changes": "修订（改前的字还在）",
        "hidden-text": "隐藏的文字",
        "hidden-sheet": "隐藏的工作表（{value}）",
        "hidden-cells": "隐藏的行或列",
        "hidden-slide": "隐藏的幻灯片",
        "hidden-layer": "隐藏的图层（{value}）",
        "notes": "演讲备注",
        "external": "从别的文件或数据库取来的数据",
        "pivot": "数据透视表的缓存",
        "embedded": "嵌入的文件",
        "attachment": "附件（{value}）",
        "local-path": "电脑上的路径（{value}）",
        "picture": "图片里的拍摄信息",
        "place": "拍摄地点",
        "script": "会运行的脚本",
        "form": "动态表单（XFA）",
        "redaction": "画了遮盖框、还没有真正删去的字",
        "tags": "标签（{value}）",
        "data-track": "拍摄时一并记下的数据（如行车轨迹）",
    }
)
"""By a key of the code; `{value}` is masked where it may be somebody's."""

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "page": "第 {value} 页",
        "paragraph": "第 {value} 段",
        "slide": "第 {value} 张幻灯片",
        "sheet": "工作表“{value}”",
        "header": "页眉页脚",
        "notes": "备注",
        "comments": "批注",
        "footnotes": "脚注",
        "properties": "文件属性",
    }
)
"""Where words stand in a document."""


def name_found(key: str, value: str = "") -> str:
    """What was found, in words."""
    return FOUND[key].format(value=value)


def name_place(key: str, value: object = "") -> str:
    """Where words stand, in words."""
    return PLACES[key].format(value=value)
