"""What an SVG picture may hold: elements that draw, links to pages, and references to itself.

SVG 2 and SVG 1.1 name the elements; what stands in other namespaces (what drawing programs note for
themselves) is drawn by nobody, and may stay, but for those that browsers know.
"""

from __future__ import annotations

import re

from bangban.markdown.sanitizer import SCHEMES
from bangban.support.patterns import compile_later

_NAMESPACE = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_KNOWN_TO_BROWSERS = frozenset(
    (
        "http://www.w3.org/1999/xhtml",
        "http://www.w3.org/1998/Math/MathML",
        "http://www.w3.org/2001/xml-events",
        "http://www.mozilla.org/xbl",
        "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul",
    )
)
ELEMENTS = frozenset(
    """
    svg g defs symbol use switch view a title desc metadata style path rect circle ellipse line polyline
    polygon image text tspan tref textPath altGlyph altGlyphDef altGlyphItem glyphRef linearGradient
    radialGradient stop pattern hatch hatchpath mesh meshgradient meshpatch meshrow solidcolor
    solidColor clipPath mask marker cursor color-profile font font-face font-face-format font-face-name
    font-face-src glyph hkern vkern missing-glyph flowRoot flowRegion flowPara flowSpan flowDiv flowLine
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
    feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
    feTurbulence animate animateColor animateMotion animateTransform mpath set
    """.split()
)
_PICTURES = frozenset(("image", "feImage"))

# What browsers ignore in an address before they read it (URL Standard, basic URL parser).
_IGNORED = re.compile(r"^[\x00-\x20]+|[\t\n\r]+")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_RASTER = re.compile(r"data:image/(?:png|jpe?g|gif|webp|avif|bmp)[;,]", re.IGNORECASE)
_FONT = compile_later(
    r"data:(?:font/|application/(?:x-)?font-|application/vnd\.ms-fontobject)", re.IGNORECASE
)
_CSS_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_CSS_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
# A name, of which nothing is fetched.
_CSS_NAMESPACE = compile_later(
    r"@namespace\s+(?:[\w-]+\s+)?(?:url\(\s*)?[\"']?http://www\.w3\.org/[\w/]*[\"']?\s*\)?\s*;", re.IGNORECASE
)
_CSS_ACTIVE = compile_later(
    r"@import\b|\b(?:image-set|image|cross-fade|src|expression)\(|-moz-binding|(?<![\w-])behavior\s*:|javascript:",
    re.IGNORECASE,
)
_CSS_ADDRESS = re.compile(r"\burl(?:-prefix)?\(\s*[\"']?([^\"')]*)", re.IGNORECASE)
_LONGEST = 40


def judge_element(space: str, name: str) -> str:
    """The sign of an element that must not be in a picture, "" where it may; `space` is its namespace."""
    if space in ("", _NAMESPACE):
        return "" if name in ELEMENTS else f"<{name}"
    return f"<{name}" if space in _KNOWN_TO_BROWSERS else ""


def judge_attribute(element: str, key: str, value: str) -> str:
    """The sign of an attribute that must not be in a picture, "" where it may; `key` is its name, with its
    namespace and a blank before it where it has one."""
    space, _, name = key.rpartition(" ")
    lowered = name.lower()
    if not space and lowered.startswith("on"):
        return name
    if (space, name) == (_XML, "base") or (not space and lowered in ("ping", "src", "srcset", "srcdoc")):
        return _show(name, value)
    if space in ("", _XLINK) and lowered == "href":
        return "" if _is_harmless(element, value) else _show(name, value)
    if not space and name == "attributeName":
        # To animate an address is to have another one.
        aim = value.strip().lower().rpartition(":")[2]
        return _show(name, value) if aim == "href" or aim.startswith("on") else ""
    return find_active_style(value) if "(" in value or "\\" in value or lowered == "style" else ""


def _is_harmless(element: str, value: str) -> bool:
    address = _IGNORED.sub("", value)
    if element == "a":
        scheme = _SCHEME.match(address)
        return scheme is None or scheme[1].lower() in SCHEMES
    return not address or address.startswith("#") or (element in _PICTURES and bool(_RASTER.match(address)))


def find_active_style(style: str) -> str:
    """The sign of what a style sheet, or an attribute's value, would fetch or run; "" for none."""
    # With its comments, too: what looks like one may stand in a string.
    return _find_active_style(style) or _find_active_style(_CSS_COMMENT.sub("", style))


def _find_active_style(style: str) -> str:
    plain = _CSS_NAMESPACE.sub("", _CSS_ESCAPE.sub(_unescape, style))
    found = _CSS_ACTIVE.search(plain)
    if found:
        return found[0]
    for match in _CSS_ADDRESS.finditer(plain):
        address = _IGNORED.sub("", match[1])
        if address and not (address.startswith("#") or _RASTER.match(address) or _FONT.match(address)):
            return _show("url", address)
    return ""


def _unescape(match: re.Match[str]) -> str:
    if match[1] is None:
        return match[2]
    number = int(match[1], 16)
    return chr(number) if 0 < number < 0xD800 or 0xDFFF < number <= 0x10FFFF else "\ufffd"


def _show(name: str, value: str) -> str:
    short = " ".join(value.split())
    return f'{name}="{short if len(short) <= _LONGEST else short[:_LONGEST] + "…"}"'
