"""Forms of one value that people write and no program reads alike (`第4版`, `24小时`, `zh_CN`), as the front
matter has them: the mend of a value whose form is not right. What is none of these is left as it is, and the
pattern of the field judges the answer."""

from __future__ import annotations

import re
from zoneinfo import available_timezones

_GAPS = re.compile(r"[\s_.·-]+")
_LIMIT = re.compile(
    r"([0-9]+)\s*个?\s*(小时|钟头|h|hours?|天|日|自然日|d|days?|工作日|wd|workdays?)(?:之内|以内|内)?"
)
_UNITS = {"小": "h", "钟": "h", "h": "h", "天": "d", "日": "d", "自": "d", "d": "d", "工": "wd", "w": "wd"}
_COUNTED = re.compile(r"第?\s*([0-9]+)\s*[条位版个篇]?")
# With a word of measure, or with blanks between the thousands, the digits are the same.
_MEASURED = re.compile(r"([0-9]{1,3}(?:[,\s][0-9]{3}){1,4}|[0-9]{1,15})\s*[件个条起次宗人]?")
_CHINA = ("北京时间", "北京", "中国标准时间", "上海", "asiabeijing", "beijing", "shanghai")
_PAGE = re.compile(r"第?\s*([A-Za-z]?[0-9]{1,3})\s*[版页]?")


def tidy_slug(text: str) -> str:
    """In small letters, with hyphens between the words."""
    return _GAPS.sub("-", text.strip().lower()).strip("-")


def tidy_key(text: str) -> str:
    """The key of a story by the address of its page: `cases/lift` for `https://…/case/lift/index.html`."""
    bare = re.sub(r"^https?://[^/]+/|(?:index\.html)$", "", text.strip()).strip("/").removesuffix(".md")
    kind, slash, rest = bare.partition("/")
    return f"{kind}s/{rest}" if slash and kind in ("article", "editorial", "case") else bare


def tidy_page(text: str) -> str:
    """The number of a page of a newspaper alone: `A05` for 第A05版."""
    match = _PAGE.fullmatch(text.strip())
    return match[1].upper() if match else ""


def tidy_number(text: str) -> str:
    """The number alone, without zeros in front."""
    match = _COUNTED.fullmatch(text.strip())
    return match[1].lstrip("0") if match else ""


def tidy_digest(text: str) -> str:
    """The digits alone, without blanks, and without the name that some programs write in front."""
    plain = re.sub(r"[\s:-]+", "", text.lower())
    return plain.removeprefix("sha256")


def tidy_limit(text: str) -> str:
    """`24h` for 24小时, `5wd` for 5个工作日."""
    match = _LIMIT.fullmatch(text.strip().lower())
    return f"{match[1].lstrip('0')}{_UNITS[match[2][0]]}" if match else ""


def tidy_count(text: str) -> str:
    """The digits alone: `194087` for 194,087件."""
    match = _MEASURED.fullmatch(text)
    return re.sub(r"[,\s]", "", match[1]) if match else ""


def tidy_colour(text: str) -> str:
    """Six digits behind a `#`: `#aabbcc` for abc."""
    digits = text.strip().removeprefix("#")
    return f"#{digits if len(digits) == 6 else ''.join(2 * digit for digit in digits)}"


def tidy_zone(text: str) -> str:
    """The name of the time zone as IANA spells it."""
    plain = re.sub(r"[\s_/-]+", "", text).lower()
    if plain in _CHINA:
        return "Asia/Shanghai"
    found = [name for name in available_timezones() if re.sub(r"[_/-]", "", name).lower() == plain]
    return found[0] if len(found) == 1 else ""
