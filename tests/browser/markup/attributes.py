"""Whether elements and attributes exist, required ones are there, and values have the right form."""

from collections.abc import Iterator

from tests.browser.markup import values
from tests.browser.markup.tree import Element
from tests.browser.markup.vocabulary import ARIA, ELEMENTS, FLAGS, GLOBAL, OBSOLETE, OWN, REQUIRED

VALUES: dict[str, values.Rule] = {
    "action": values.is_given_address,
    "aria-atomic": values.one_of("true false"),
    "aria-checked": values.one_of("true false mixed"),
    "aria-current": values.one_of("page step location date time true false"),
    "aria-disabled": values.one_of("true false"),
    "aria-expanded": values.one_of("true false"),
    "aria-hidden": values.one_of("true false"),
    "aria-level": values.is_positive,
    "aria-live": values.one_of("off polite assertive"),
    "aria-pressed": values.one_of("true false mixed"),
    "aria-selected": values.one_of("true false"),
    "charset": values.one_of("utf-8"),
    "cite": values.is_address,
    "colspan": values.is_positive,
    "crossorigin": values.one_of("'' anonymous use-credentials"),
    "decoding": values.one_of("sync async auto"),
    "dir": values.one_of("ltr rtl auto"),
    "fetchpriority": values.one_of("high low auto"),
    "height": values.is_count,
    "hidden": values.one_of("'' hidden until-found"),
    "href": values.is_address,
    "hreflang": values.is_language,
    "id": values.is_id,
    "lang": values.is_language,
    "loading": values.one_of("lazy eager"),
    "max": values.is_number,
    "maxlength": values.is_count,
    "method": values.one_of("get post dialog"),
    "min": values.is_number,
    "poster": values.is_given_address,
    "rows": values.is_positive,
    "rowspan": values.is_count,
    "scope": values.one_of("row col rowgroup colgroup"),
    "span": values.is_positive,
    "src": values.is_given_address,
    "srcset": values.is_candidates,
    "start": values.is_integer,
    "tabindex": values.is_integer,
    "translate": values.one_of("'' yes no"),
    "width": values.is_count,
}
OWN_VALUES: dict[tuple[str, str], values.Rule] = {
    ("button", "type"): values.one_of("submit reset button"),
    ("del", "datetime"): values.is_date,
    ("html", "lang"): values.matching(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*"),
    ("input", "max"): values.matching(r".+"),
    ("input", "min"): values.matching(r".+"),
    ("input", "type"): values.one_of(
        "button checkbox color date datetime-local email file hidden image month number password radio "
        "range reset search submit tel text time url week"
    ),
    ("ins", "datetime"): values.is_date,
    ("li", "value"): values.is_integer,
    ("ol", "type"): values.matching("[1aAiI]"),
    ("time", "datetime"): values.is_moment,
}


def check(root: Element) -> Iterator[str]:
    """Unknown or obsolete elements and attributes, missing ones, and values of the wrong form."""
    for element in root.walk():
        if not element.html:
            continue
        if element.name in OBSOLETE:
            yield element.tell(f"<{element.name}> is obsolete")
        elif element.name not in ELEMENTS:
            yield element.tell(f"<{element.name}> is no element of HTML")
        else:
            yield from _check_names(element)
            yield from _check_required(element)
            yield from _check_values(element)


def _check_names(element: Element) -> Iterator[str]:
    allowed = GLOBAL | ARIA | OWN.get(element.name, frozenset())
    for name in element.attributes:
        if name.startswith("on"):
            yield element.tell(f"{name} is a script in an attribute of <{element.name}>")
        elif name not in allowed and not name.startswith("data-"):
            yield element.tell(f"{name} is no attribute of <{element.name}>")


def _check_required(element: Element) -> Iterator[str]:
    for choice in REQUIRED.get(element.name, ()):
        if not any(name in element.attributes for name in choice.split("|")):
            yield element.tell(f"<{element.name}> needs {choice.replace('|', ' or ')}")
    if element.name == "time" and "datetime" not in element.attributes and not _is_moment(element):
        yield element.tell("<time> needs datetime, unless its text is a moment")


def _is_moment(time: Element) -> bool:
    return not time.children and values.is_moment(time.text.strip())


def _check_values(element: Element) -> Iterator[str]:
    for name, value in element.attributes.items():
        rule = OWN_VALUES.get((element.name, name)) or VALUES.get(name)
        if name in FLAGS:
            rule = values.one_of(f"'' {name}")
        if rule and not rule(value):
            yield element.tell(f"{name}={value!r} of <{element.name}> is no valid value")
