"""The words of HTML: its elements, its attributes, and which of them an element must have.

From the indices of the HTML Living Standard and WAI-ARIA 1.3.
"""

from tests.browser.markup import contents


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


ELEMENTS = contents.FLOW | contents.PHRASING | frozenset(contents.MODELS)
OBSOLETE = _set(
    "acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen listing "
    "marquee multicol nobr noembed noframes param plaintext rb rtc spacer strike tt xmp"
)
GLOBAL = _set(
    "accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint "
    "hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce popover role "
    "slot spellcheck style tabindex title translate writingsuggestions"
)
ARIA = frozenset(
    "aria-" + name
    for name in (
        "activedescendant atomic autocomplete braillelabel brailleroledescription busy checked colcount "
        "colindex colindextext colspan controls current describedby description details disabled "
        "errormessage expanded flowto haspopup hidden invalid keyshortcuts label labelledby level live "
        "modal multiline multiselectable orientation owns placeholder posinset pressed readonly "
        "relevant required roledescription rowcount rowindex rowindextext rowspan selected setsize sort "
        "valuemax valuemin valuenow valuetext"
    ).split()
)
_MEDIA = "autoplay controls crossorigin loop muted preload src"
_FIELD = "disabled form name"
_FORM = "formaction formenctype formmethod formnovalidate formtarget"
_CELL = "colspan headers rowspan"
_SOURCES = "media sizes src srcset type height width"
OWN: dict[str, frozenset[str]] = {
    name: _set(attributes)
    for name, attributes in {
        "a": "download href hreflang ping referrerpolicy rel target type",
        "area": "alt coords download href ping referrerpolicy rel shape target",
        "audio": _MEDIA,
        "base": "href target",
        "blockquote": "cite",
        "button": f"{_FIELD} {_FORM} command commandfor popovertarget popovertargetaction type value",
        "canvas": "height width",
        "col": "span",
        "colgroup": "span",
        "data": "value",
        "del": "cite datetime",
        "details": "name open",
        "dialog": "closedby open",
        "embed": "height src type width",
        "fieldset": _FIELD,
        "form": "accept-charset action autocomplete enctype method name novalidate rel target",
        "html": "prefix",
        "iframe": "allow allowfullscreen height loading name referrerpolicy sandbox src srcdoc width",
        "img": "alt crossorigin decoding fetchpriority height ismap loading referrerpolicy sizes src srcset "
        "usemap width",
        "input": f"{_FIELD} {_FORM} accept alt autocomplete checked dirname height list max maxlength min "
        "minlength multiple pattern placeholder popovertarget popovertargetaction readonly required size "
        "src step type value width",
        "ins": "cite datetime",
        "label": "for",
        "li": "value",
        "link": "as blocking color crossorigin disabled fetchpriority href hreflang imagesizes imagesrcset "
        "integrity media referrerpolicy rel sizes type",
        "map": "name",
        "meta": "charset content http-equiv media name property",
        "meter": "high low max min optimum value",
        "object": "data form height name type width",
        "ol": "reversed start type",
        "optgroup": "disabled label",
        "option": "disabled label selected value",
        "output": "for form name",
        "progress": "max value",
        "q": "cite",
        "script": "async blocking crossorigin defer fetchpriority integrity nomodule referrerpolicy src type",
        "select": f"{_FIELD} autocomplete multiple required size",
        "slot": "name",
        "source": _SOURCES,
        "style": "blocking media",
        "td": _CELL,
        "template": "shadowrootmode",
        "textarea": f"{_FIELD} autocomplete cols dirname maxlength minlength placeholder readonly required "
        "rows wrap",
        "th": f"{_CELL} abbr scope",
        "time": "datetime",
        "track": "default kind label src srclang",
        "video": f"{_MEDIA} height playsinline poster width",
    }.items()
}
REQUIRED: dict[str, tuple[str, ...]] = {
    "area": ("alt",),
    "data": ("value",),
    "html": ("lang",),
    "iframe": ("title",),
    "img": ("src", "alt"),
    "link": ("rel", "href|imagesrcset"),
    "meta": ("name|http-equiv|charset|property|itemprop",),
    "meter": ("value",),
    "optgroup": ("label",),
    "source": ("src|srcset",),
    "track": ("src",),
}
"""What an element must have; `a|b` is one of them."""
FLAGS = _set(
    "allowfullscreen async autofocus autoplay checked controls default defer disabled formnovalidate "
    "inert ismap itemscope loop multiple muted nomodule novalidate open playsinline readonly required "
    "reversed selected"
)
