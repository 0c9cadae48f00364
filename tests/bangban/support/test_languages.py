"""Tags of languages: which there are, and which way they are read."""

import pytest

from bangban.support.languages import OWN_TAGS, find_direction, is_language


@pytest.mark.parametrize(
    "tag",
    "ar ug UG he iw fa ps ur yi dv ckb sd nqo syr ar-EG kk-Arab ky-CN kk-CN uz-Arab-AF pa-Arab pa-PK az-Arab "
    "ff-Adlm zh-Arab ku-IR ms-Arab".split(),
)
def test_reads_these_from_right_to_left(tag):
    """By script, by the usual script, by that of the region."""
    assert (is_language(tag), find_direction(tag)) == (True, "rtl")


@pytest.mark.parametrize(
    "tag",
    "en zh-Hant zh-TW bo mn mn-Mong ja ko ug-Latn ug-Cyrl az kk kk-KZ ku pa-IN sd-IN sd-Deva yi-Latn "
    "uz ha ms tr ii za".split(),
)
def test_reads_these_from_left_to_right(tag):
    """Also a language of the others in another script."""
    assert (is_language(tag), find_direction(tag)) == (True, "ltr")


@pytest.mark.parametrize("text", ["", "cn", "jp", "zh_CN", "中文", "english", "e", "en-", "en--US", "xx"])
def test_knows_what_is_no_language(text):
    """Codes of countries, words, other programs' forms."""
    assert not is_language(text)


def test_the_sites_own_language_needs_no_mark():
    """In each of its forms."""
    assert all(map(is_language, OWN_TAGS))
