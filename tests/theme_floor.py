"""What of a published stylesheet is newer than the oldest browser served, and has no older form before it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tinycss2

FLOOR = 80
"""The Chromium whose pages are whole: docs/browsers.md."""

HARMLESS = {
    "-moz-text-size-adjust": (999, "Firefox's name"),
    "-webkit-text-decoration": (999, "Safari's name"),
    "-webkit-text-decoration-color": (999, "Safari's name"),
    "accent-color": (93, "a box to tick is blue"),
    "color-scheme": (81, "scroll bars are light"),
    "container-type": (105, "the rules in @container are judged"),
    "content-visibility": (85, "used for ::details-content only"),
    "forced-color-adjust": (89, "there are no forced colours, either"),
    "hanging-punctuation": (999, "a stop stands in the line"),
    "print-color-adjust": (136, "its -webkit- name stands before it"),
    "text-autospace": (140, "no air between Han and Latin"),
    "text-decoration-thickness": (89, "a line as thick as the browser's"),
    "text-emphasis": (99, "its -webkit- name stands before it"),
    "text-emphasis-position": (99, "its -webkit- name stands before it"),
    "text-spacing-trim": (123, "a bracket is as wide as a character"),
    "text-underline-offset": (87, "a line closer to the text"),
    "text-wrap": (114, "lines break where they are full"),
}
"""Properties whose lack a reader hardly sees: since when they are known, and what is there without."""

PROPERTIES = {
    **{f"{side}-block": 87 for side in ("margin", "padding", "border", "inset")},
    **{f"{side}-inline": 87 for side in ("margin", "padding", "border", "inset")},
    **{f"border-{axis}-{what}": 87 for axis in ("block", "inline") for what in ("color", "style", "width")},
    **{f"inset-{axis}-{end}": 87 for axis in ("block", "inline") for end in ("start", "end")},
    **dict.fromkeys(("rotate", "scale", "translate"), 104),
    "inset": 87,
    "aspect-ratio": 88,
    "mask": 120,
}  # fmt: skip
"""Properties without which a page is laid out otherwise."""

VALUES = {
    r"\d(?:vi|vb|[sld]v(?:h|w|b|i|min|max))\b": 108,
    r"\dcq(?:w|h|i|b|min|max)\b": 105,
    r"\dr?lh\b": 109,
    r"\blight-dark\(|--lightningcss-": 123,
    r"\bcolor-mix\(": 111,
    r"\b(?:oklch|oklab|lch|lab)\(": 111,
    r"\b(?:round|mod|rem)\(": 125,
    r"\bmasonry\b|\bsubgrid\b": 117,
}
"""Values, units and functions, as patterns."""

SELECTORS = {
    ":has(": 105, ":is(": 88, ":where(": 88, "&": 120, ":user-valid": 119, ":focus-visible": 86,
    "::marker": 86, "::details-content": 131, ":modal": 105, ":popover-open": 114,
}  # fmt: skip

HARMLESS_RULES = {
    ":focus-visible": "the browser's own ring is seen",
    ".bb-prose li::marker": "the marker is black",
    "details::details-content": "the script unfolds what is folded before it is printed",
    ".bb-category-grid__list:has(>:nth-child(7))": "three columns for four",
    ".bb-paper__columns:has(.bb-paper__side)": "in @container of the same year",
    ".bb-measure:has([open])": "what was opened keeps its column",
}
"""Rules that an old browser drops, and what a reader has instead."""

WITHOUT_SCRIPTING = {".bb-timeline-tools", ".bb-timeline__now"}
"""What @media (scripting) keeps a place for; it is shown by the script's own mark."""


@dataclass(frozen=True)
class Rule:
    """One selector with its declarations, in order, and the at-rules around it, from outside."""

    conditions: tuple[str, ...]
    selector: str
    declarations: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str:
        """The last value of a property, or ""."""
        return dict(self.declarations).get(name, "")


def read_rules(text: str) -> list[Rule]:
    """The rules of a stylesheet without those for printed pages' margins."""
    return list(_walk(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), ()))


def find_newer(text: str) -> list[str]:
    """Tell each feature above FLOOR that has no older form before it: where, what, and of which Chromium."""
    rules = read_rules(text)
    return [
        f"{' '.join((*rule.conditions, rule.selector))}: {words}"
        for rule in rules
        for words in (*_judge_selector(rule), *_judge_conditions(rule, rules), *_judge_values(rule, rules))
    ]


def _walk(nodes: Iterable, conditions: tuple[str, ...]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "at-rule" and node.content is not None and node.lower_at_keyword != "page":
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            around = f"@{node.lower_at_keyword} {tinycss2.serialize(node.prelude).strip()}"
            yield from _walk(inner, (*conditions, around))
        elif node.type == "qualified-rule":
            content = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            pairs = [
                (one.name, tinycss2.serialize(one.value)) for one in content if one.type == "declaration"
            ]
            nested = any(one.type == "qualified-rule" for one in content)
            for selector in _split(node.prelude):
                yield Rule(conditions, f"{selector}{' &' if nested else ''}", tuple(pairs))


def _split(prelude: list) -> list[str]:
    parts: list[list] = [[]]
    for token in prelude:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [tinycss2.serialize(part).strip() for part in parts]


def _judge_selector(rule: Rule) -> Iterator[str]:
    if rule.selector in HARMLESS_RULES or all(name in HARMLESS for name, _ in rule.declarations):
        return
    for part, since in SELECTORS.items():
        if part in rule.selector:
            yield f"{part} is of Chromium {since}"


def _judge_conditions(rule: Rule, rules: list[Rule]) -> Iterator[str]:
    for condition in rule.conditions:
        if condition.startswith("@layer"):
            yield "@layer is of Chromium 99"
        if condition.startswith("@media") and re.search("[<>]", condition):
            yield "a range of widths is of Chromium 104"
        if "scripting" in condition and rule.selector not in WITHOUT_SCRIPTING:
            yield "(scripting) is of Chromium 120"
        narrow = re.search(r"\bnot\b|max-|<", condition)
        if condition.startswith("@container") and narrow and not _has_twin(rule, rules):
            yield "what holds for narrow places is in @container, of Chromium 105"


def _has_twin(rule: Rule, rules: list[Rule]) -> bool:
    """Whether the same stands where containers are not known."""
    twin = ("@supports not (container-type:inline-size)",)
    return Rule(twin, rule.selector, rule.declarations) in rules


def _judge_values(rule: Rule, rules: list[Rule]) -> Iterator[str]:
    for place, (name, value) in enumerate(rule.declarations):
        if name in HARMLESS:
            continue
        since = _date(name, value)
        if since > FLOOR and not _has_older(rule, place, rules):
            yield f"{name}: {value} is of Chromium {since}"
    yield from _judge_gap(rule, rules)


def _date(name: str, value: str) -> int:
    found = [since for pattern, since in VALUES.items() if re.search(pattern, value)]
    clips = 90 if name.startswith("overflow") and "clip" in value.split() else 0
    return max(PROPERTIES.get(name, 0), clips, *found, 0)


def _has_older(rule: Rule, place: int, rules: list[Rule]) -> bool:
    """Whether the property stands before with an older value, or something else where this is not known."""
    name, value = rule.declarations[place]
    if any(one == name and not _date(one, old) > FLOOR for one, old in rule.declarations[:place]):
        return True
    asked = [
        words
        for words in rule.conditions
        if words.startswith("@supports") and not words.startswith("@supports not")
    ]
    before = rules[: rules.index(rule)]
    same = [one for one in before if one.selector == rule.selector and one.get(name)]
    if any(_asks(words, name, value) for words in asked) and any(
        not _date(name, one.get(name)) > FLOOR for one in same
    ):
        return True
    without = f"@supports not ({name}:"
    block = rule.selector.rpartition("__")[0]
    return any(without in "".join(one.conditions) and one.selector.startswith(block) for one in rules)


def _asks(condition: str, name: str, value: str) -> bool:
    """Whether an @supports asks for this property, or for a value of this kind."""
    return f"({name}:" in condition or any(
        re.search(pattern, value) and re.search(pattern, condition) for pattern in VALUES
    )


def _judge_gap(rule: Rule, rules: list[Rule]) -> Iterator[str]:
    """Tell gaps in flex boxes that are no margins where `gap` is not known there (Chromium below 84)."""
    if not rule.get("gap") or not _is_flex(rule, rules):
        return
    row, column = _split_gap(rule.get("gap"))
    twins = [
        one
        for one in rules
        if "@supports not (inset:0)" in one.conditions and _stands_for(one.selector, rule.selector)
    ]
    columns = {one.get(f"margin-{side}") for one in twins for side in ("inline-end", "inline-start", "left")}
    rows = {one.get("margin-block-end") for one in twins}
    if column not in ("0", *columns) or (row not in ("0", *rows) and rule.get("flex-wrap")):
        yield f"gap: {rule.get('gap')} of a flex box is of Chromium 84"


def _is_flex(rule: Rule, rules: list[Rule]) -> bool:
    shown = rule.get("display") or next(
        (one.get("display") for one in rules if one.selector == rule.selector and one.get("display")), ""
    )
    return shown in ("flex", "inline-flex")


def _split_gap(value: str) -> tuple[str, str]:
    parts = [
        tinycss2.serialize([one])
        for one in tinycss2.parse_component_value_list(value)
        if one.type != "whitespace"
    ]
    return parts[0], parts[-1]


def _stands_for(twin: str, selector: str) -> bool:
    return f"{selector}>" in twin or twin in (f"{selector}:before", f"{selector}::before")
