"""Addresses that are meant to lead out of the site and have a slip: what was meant.

`www.x.org`, `a@b.cn`, `http:/x.org`, `https：／／x。org`. Only what is nearly certain is guessed.
"""

from __future__ import annotations

import re
from difflib import get_close_matches

from bangban.support.patterns import compile_later

_HALF = str.maketrans("：；／．。？＃＆＝＠－＿％～＋　", ":;/..?#&=@-_%~+ ")
_HOST = r"(?:[\w-]+\.)+[a-zA-Z][\w-]*"
# A scheme, whatever became of the signs behind it, and a host.
_SCHEME = compile_later(
    rf"(?P<scheme>[a-zA-Z]{{2,9}}) ?(?P<signs>[:;] ?/{{0,3}}|/{{2,3}}) ?(?P<rest>{_HOST}(?:[:/?#].*)?)\Z"
)
_TWICE = compile_later(r"(?:https?:/{0,2})+(?=https?://)", re.IGNORECASE)
_MAIL = compile_later(rf"(?:mailto ?[:;] ?/*)?(?P<name>[\w.+-]+@{_HOST})\Z", re.IGNORECASE)
_PHONE = compile_later(r"(?:tel ?[:;] ?)?(?P<number>\+?[0-9][0-9 ()-]{1,24}[0-9])\Z", re.IGNORECASE)
# The endings of hosts that are no endings of files.
_BARE = compile_later(
    rf"(?:www\.{_HOST}|(?:[\w-]+\.)+(?:com|cn|net|org|gov|edu))(?:[:/?#].*)?\Z", re.IGNORECASE
)
_SOUND = compile_later(r"https?://[^\s/?#.:][^\s/?#]*|mailto:[^\s/]|tel:[^a-zA-Z]*[0-9]", re.IGNORECASE)
_LOCAL = compile_later(
    r"[a-zA-Z]:[\\/]|file:|\\\\[\w.-]+\\|/(?:Users|home|Volumes|private|mnt|var)/|~/|blob:|content:",
    re.IGNORECASE,
)
_LONGEST = 2_000


def is_sound(address: str) -> bool:
    """Whether an address with one of the known schemes has what must follow it, once."""
    return bool(_SOUND.match(address)) and not _TWICE.match(address)


def correct_address(typed: str) -> str:
    """The address that `typed` was meant to be, or "" where nothing is certain."""
    if len(typed) > _LONGEST:
        return ""
    half = typed.translate(_HALF).strip()
    half = _TWICE.sub("", half)
    found = _correct_scheme(half)
    if not found and (mail := _MAIL.match(half)):
        found = f"mailto:{mail['name']}"
    if not found and (phone := _PHONE.match(half)):
        found = "tel:" + re.sub(r"[ ()]", "", phone["number"])
    if not found and _BARE.match(half):
        found = f"https://{half}"
    return found if found != typed else ""


def is_local_file(typed: str) -> bool:
    """Whether `typed` is the place of a file on somebody's computer: `C:\\…`, `file:///…`, `/Users/…`."""
    return bool(_LOCAL.match(typed))


def _correct_scheme(half: str) -> str:
    match = _SCHEME.match(half)
    if not match:
        return ""
    meant = get_close_matches(match["scheme"].lower(), ("https", "http"), 1, 0.7)
    # A folder may be called anything, but hardly `http`.
    if not meant or ("//" not in match["signs"] and match["scheme"].lower() not in ("http", "https")):
        return ""
    return f"{meant[0]}://{match['rest']}"
