"""Letters of other scripts that look like Latin ones, and full-width ones: pasted, or typed with another
keyboard. They make a second tag, a name that no search finds, an address that leads elsewhere.

The pairs are those of confusables.txt (UTS #39, Unicode Security Mechanisms) whose second half is one letter
of ASCII, for the scripts that keyboards have: Cyrillic, Greek, Armenian. As there, only a word of two scripts
is one (§5.2, mixed-script confusables); a word in Russian is not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from bangban.support.patterns import compile_later

_PAIRS = """
    ЅS Іl ЈJ АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX Ьb аa гr еe оo рp сc уy хx ѕs іi јj ѡw ѴV ѵv ҮY үy һh ҽe Ӏl
    ӏi ԁd ԌG ԛq ԜW ԝw ͿJ ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa γy ιi νv οo ρp σo υu ϒY ϜF ϱp ϲc ϳj
    ϹC ϺM ՍU ՏS ՕO աw գq զq հh ոn ռn սu ցg քf օo
"""
LATIN = {pair[0]: pair[1] for pair in _PAIRS.split()}
"""The Latin letter that each looks like."""

_WORD = re.compile("[A-Za-z\u0370-\u058f]+")
_WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
_ODD = compile_later(f"[{''.join(LATIN)}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
# Names of science end in such a letter: TNFα, IFNγ.
_SCIENTIFIC = frozenset("αγσν")


class Lookalike(NamedTuple):
    """A sign in a word, at which `place` of the text, and the Latin letter that was meant."""

    word: str
    sign: str
    place: int
    letter: str


def has_odd_letters(text: str) -> bool:
    """Whether a text may have anything of the kind: quick, and no for nearly all."""
    return not text.isascii() and bool(_ODD.search(text))


def find_lookalikes(text: str) -> Iterator[Lookalike]:
    """Of each word that mixes Latin letters with ones that only look so, the first of these."""
    for match in _WORD.finditer(text):
        word = match[0]
        others = [sign for sign in word if not sign.isascii()]
        if not others or len(others) == len(word) or not all(sign in LATIN for sign in others):
            continue
        if others == [word[-1]] and word[-1] in _SCIENTIFIC:
            continue
        yield Lookalike(word, others[0], match.start() + word.index(others[0]), LATIN[others[0]])


def find_wide(text: str) -> tuple[str, int]:
    """The first run of full-width letters and digits and where it stands; "" without any."""
    match = _WIDE.search(text)
    return (match[0], match.start()) if match else ("", 0)


def narrow(text: str) -> str:
    """Full-width letters and digits as they are usually typed."""
    return _WIDE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
