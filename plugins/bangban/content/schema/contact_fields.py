"""Fields of how to reach somebody, and of the registers in which a Chinese site stands: telephone numbers,
mail addresses, numbers of the ICP and the police register; and the tile of an area on a map.
"""

from __future__ import annotations

import re

from msgspec import Struct

from bangban.content.schema.fields import Absence, JsonSchema, PatternField, Reading
from bangban.frontmatter.nodes import Node, Scalar, Sequence

# The first two digits of a 公安备案 number are those of the province (GB/T 2260).
_PROVINCES = dict(
    pair.split(":")
    for pair in """京:11 津:12 冀:13 晋:14 蒙:15 辽:21 吉:22 黑:23 沪:31 苏:32 浙:33 皖:34 闽:35 赣:36 鲁:37
    豫:41 鄂:42 湘:43 粤:44 桂:45 琼:46 渝:50 川:51 贵:52 云:53 藏:54 陕:61
    甘:62 青:63 宁:64 新:65""".split()
)
_ICP = rf"[{''.join(_PROVINCES)}]ICP备(?:[0-9]{{8}}|[0-9]{{10}})号(?:-[1-9][0-9]{{0,3}})?"
_POLICE = "|".join(f"{name}公网安备{code}[0-9]{{12}}号" for name, code in _PROVINCES.items())
EXTENSION = "转"
"""What stands before the extension of a telephone."""
_PHONE = rf"\+?[0-9](?:[- ]?[0-9]){{2,17}}(?:{EXTENSION}[0-9]{{1,6}})?"
_MAIL = r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"
_MOST_TILES = 99


def tidy_register(text: str) -> str:
    """The number of a register as it is issued: `京ICP备12345678号-1` for 备案号：京icp備12345678-1."""
    plain = re.sub(r"\s+", "", text).upper().replace("備", "备").replace("號", "号")
    plain = re.sub(r"^[^:]{0,12}:", "", plain)
    if "号" in plain:
        return plain
    head, dash, site = plain.partition("-")
    return f"{head}号{dash}{site}"


def tidy_phone(text: str) -> str:
    """Digits with hyphens: `0371-67890000` for 电话：（0371）67890000."""
    plain = re.sub(r"\s*[‐-―−-]\s*", "-", text.strip())
    plain = re.sub(r"^[^0-9+(]{1,8}", "", plain)
    return re.sub(r"\s*[()]\s*", "-", plain).strip("-").replace("--", "-")


ICP_FIELD = PatternField("icp.form", _ICP, tidy=tidy_register)
POLICE_FIELD = PatternField("police.form", _POLICE, tidy=tidy_register)
PHONE_FIELD = PatternField("phone.form", _PHONE, tidy=tidy_phone)
MAIL_FIELD = PatternField("email.form", _MAIL, tidy=lambda text: re.sub(r"\s+", "", text))


class TileField(Struct, frozen=True):
    """`[column, row]`: where an area stands on a map of tiles, both from 1 on."""

    def read(self, node: Node, reading: Reading) -> tuple[int, int] | Absence:
        """The two numbers."""
        items = node.items if isinstance(node, Sequence) else ()
        texts = [item.text.strip() if isinstance(item, Scalar) else "" for item in items]
        if len(texts) != 2 or not all(re.fullmatch("[1-9][0-9]?", text) for text in texts):
            return reading.tell(node.position, "tile.form")
        return int(texts[0]), int(texts[1])

    def describe(self) -> JsonSchema:
        """Two whole numbers."""
        number = {"type": "integer", "minimum": 1, "maximum": _MOST_TILES}
        return {"type": "array", "items": number, "minItems": 2, "maxItems": 2}
