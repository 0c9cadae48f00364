"""Language tags (BCP 47) as far as a page needs them: whether there is such a language, and its direction."""

from __future__ import annotations

import re

TAG_PATTERN = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
"""The form of a tag: a language, then script, region and variants."""

OWN_LANGUAGE = "zh"
OWN_TAGS = ("zh", "zh-cn", "zh-hans", "zh-hans-cn")
"""The site's own language, which needs no mark: as messages name it, and in its forms, in lower case."""

# ISO 639-1: no other language of two letters exists. `iw`, `ji` and `in` are old ones.
_TWO_LETTERS = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
    ia id ie ig ii ik in io is it iu iw ja ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb
    lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or
    os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta
    te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()
)
# Scripts that are written from right to left (Unicode, Scripts.txt with Bidi_Class R or AL), by ISO 15924.
_SCRIPTS = frozenset(
    """
    adlm arab aran armi avst chrs cprt elym garg hatr hebr hung khar lydi mand mani mend merc mero
    narb nbat nkoo orkh ougr palm phli phlp phnx prti rohg samr sarb sogd sogo syrc syre syrj syrn
    thaa yezi
    """.split()
)
# Languages whose usual script is one of them (CLDR, likelySubtags), or is in a region.
_LANGUAGES = frozenset(
    """
    ar arc ary arz aeb acm apc ajp ars bal bgn bqi ckb dv fa fia glk haz he iw ji ks lrc luz mid mzn
    nqo pnb prs ps rhg rmt sam sd sdh skr smp sus swb syc syr trw ug ur uzs yi azb khw lki
    """.split()
)
_REGIONAL = frozenset(
    """
    az-iq az-ir kk-cn kk-af kk-ir kk-mn ku-iq ku-ir ku-lb ky-cn ms-cc pa-pk tg-pk tk-af tk-ir uz-af
    uz-cn ha-cm ha-sd
    """.split()
)
_LEFT_TO_RIGHT_REGIONS = frozenset(("sd-in",))
_SCRIPT = re.compile(r"[a-z]{4}")


def is_language(tag: str) -> bool:
    """Whether a tag has the form of one, and a language of two letters exists. Of three letters any is taken:
    there are thousands."""
    if not re.fullmatch(TAG_PATTERN, tag):
        return False
    language = tag.partition("-")[0].lower()
    return len(language) > 2 or language in _TWO_LETTERS


def find_direction(tag: str) -> str:
    """`rtl` for a language that is written from right to left, else `ltr`: by its script where the tag has
    one, else by its usual one, in a region that of the region."""
    language, *others = tag.lower().split("-")
    script = next((part for part in others[:2] if _SCRIPT.fullmatch(part)), "")
    if script:
        return "rtl" if script in _SCRIPTS else "ltr"
    regional = f"{language}-{others[0]}" if others else ""
    is_rtl = regional in _REGIONAL or (language in _LANGUAGES and regional not in _LEFT_TO_RIGHT_REGIONS)
    return "rtl" if is_rtl else "ltr"
