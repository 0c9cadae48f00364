"""Python-Markdown's inline stage, which tries only patterns that can match.

Stock tries each of fifteen patterns on each text. Here a pattern is passed over when a literal that
its regular expression cannot do without is not in the text (`literals`); a text that concerns no
pattern is left as it is. What matches is handled as in stock, in the same order: the tree is the same.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import deque

from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor, Pattern
from markdown.inlinepatterns import InlineProcessor as InlinePattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import (
    ETX,
    INLINE_PLACEHOLDER,
    INLINE_PLACEHOLDER_PREFIX,
    INLINE_PLACEHOLDER_RE,
    AtomicString,
)

from bangban.markdown._fast.literals import Sieve, find_needs
from bangban.markdown._fast.lookbehinds import looks_alike

Found = list[tuple[etree.Element, list[str]]]
"""Elements made of a text, each with the names of those around it."""

_KNOWN = ("markdown", "bangban")
_CUT = 400


class QuickInlines(InlineProcessor):
    """To be registered as "inline", in place of Python-Markdown's own."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._patterns: list[Pattern] = []
        self._regexes: list[re.Pattern[str] | None] = []
        self._sieve = Sieve([])

    def run(self, tree: etree.Element, ancestors: list[str] | None = None) -> etree.Element:
        """Reads the inline markup of all texts of `tree`, level by level, as stock does."""
        self.stashed_nodes: dict[str, etree.Element | str] = {}
        self._plan()
        stack = deque([(tree, [*(ancestors or ()), tree.tag.lower()])])
        while stack:
            element, self.ancestors = stack.popleft()
            if element is not tree:
                self.ancestors.append(element.tag.lower())
            self._read_children(element, stack)
        return tree

    def _read_children(self, element: etree.Element, stack: deque[tuple[etree.Element, list[str]]]) -> None:
        inserted = []
        for place, child in enumerate(element):
            text, tail = child.text, child.tail
            if text and not isinstance(text, AtomicString) and self._sieve.choose(text):
                found = self._read_text(child)
                stack += found
                inserted.append((child, found))
            if tail and self._sieve.choose(tail):
                self._read_tail(element, child, place)
            if len(child):
                stack.append((child, self.ancestors[:]))
        for child, found in inserted:
            child[0:0] = [node for node, _ in found]

    def _plan(self) -> None:
        """The patterns as they are now, and a sieve for them; its last row is for a placeholder that
        is in a text before any pattern has put one there."""
        patterns = list(self.md.inlinePatterns)
        regexes = [_get_regex(pattern) for pattern in patterns]
        if patterns != self._patterns or regexes != self._regexes:
            self._patterns, self._regexes = patterns, regexes
            needs = [find_needs(regex) if regex else () for regex in regexes]
            self._sieve = Sieve([*needs, ((INLINE_PLACEHOLDER_PREFIX,),)])

    def _read_text(self, child: etree.Element) -> Found:
        self.ancestors.append(child.tag.lower())
        text, child.text = child.text, None
        found = self._put_nodes(self._stash_matches(text or "", 0), child)
        self.ancestors.pop()
        return found

    def _read_tail(self, parent: etree.Element, child: etree.Element, place: int) -> None:
        tail, bearer = self._stash_matches(child.tail or "", 0), etree.Element("d")
        child.tail = None
        found = self._put_nodes(tail, bearer, is_text=False)
        if bearer.tail:
            child.tail = bearer.tail
        self._insert(parent, place + 1, found)

    def _stash_matches(self, text: str, index: int) -> str:
        """`text` with a placeholder for each match of the patterns from `index` on."""
        if isinstance(text, AtomicString):
            return text
        seen, known = self._sieve, ""
        chosen: tuple[int, ...] = ()
        for place in range(index, len(self._patterns)):
            # What a pattern takes out can only leave fewer for the others; what it puts in is looked at, too.
            if text is not known or seen is not self._sieve:
                known, seen, chosen = text, self._sieve, self._sieve.choose(text)
            if place in chosen:
                text = self._replace_all(place, text)
        return text

    def _replace_all(self, index: int, text: str) -> str:
        """The text with a placeholder for each match of one pattern. What lies behind is cut off: a pattern
        that was here before looks back no farther than the placeholder."""
        pattern, done, start = self._patterns[index], [], 0
        is_known = _is_known(pattern)
        if is_known and isinstance(pattern, InlinePattern) and not isinstance(pattern, DelimiterProcessor):
            return self._replace_known(index, pattern, text)
        while True:
            changed, matched, start = self._apply(index, text, start)
            if not matched:
                done.append(changed)
                return "".join(done)
            if is_known and changed is not text and start > _CUT:
                end = start - len(INLINE_PLACEHOLDER % "0000")
                done.append(changed[:end])
                changed, start = changed[end:], start - end
            text = changed

    def _replace_known(self, index: int, pattern: InlinePattern, text: str) -> str:
        """The same for a pattern that looks only ahead, but for what its regular expression looks back at:
        the text is not made anew for each match."""
        if self._is_excluded(pattern):
            return text
        regex, done, start, place = pattern.getCompiledRegExp(), [], 0, 0
        while found := _find_first(pattern, regex, text, place):
            node, left, place = found
            if node is None:
                continue
            placeholder = self._stash(node, index)
            done.append(text[start:left])
            # Python-Markdown gives -1 for the end of some links that nobody closes.
            if place > left and looks_alike(regex, text[place - 1], ETX):
                done.append(placeholder)
                start = place
            else:
                text, start, place = placeholder + text[place:], 0, len(placeholder)
        return "".join((*done, text[start:]))

    def _is_excluded(self, pattern: Pattern) -> bool:
        return any(name.lower() in self.ancestors for name in pattern.ANCESTOR_EXCLUDES)

    def _apply(self, index: int, text: str, start: int) -> tuple[str, bool, int]:
        """The text after one match of the pattern at `index`, whether there was one, and where to
        look for the next."""
        pattern = self._patterns[index]
        if self._is_excluded(pattern):
            return text, False, 0
        if not isinstance(pattern, InlinePattern):
            return self._apply_old(index, text, start)
        for match in pattern.getCompiledRegExp().finditer(text, start):
            node, left, right = pattern.handleMatch(match, text)
            self._doubt(pattern)
            if left is None or right is None:
                continue
            if node is None:
                return text, True, right
            placeholder = self._stash(node, index)
            return f"{text[:left]}{placeholder}{text[right:]}", True, left + len(placeholder)
        return text, False, 0

    def _apply_old(self, index: int, text: str, start: int) -> tuple[str, bool, int]:
        """The same for a pattern from before Python-Markdown 3, whose match is the whole text."""
        pattern = self._patterns[index]
        match = pattern.getCompiledRegExp().match(text[start:])
        if not match:
            return text, False, 0
        node = pattern.handleMatch(match)
        self._doubt(pattern)
        if node is None:
            return text, True, match.end(0)
        placeholder, before = self._stash(node, index), text[:start] + match[1]
        return f"{before}{placeholder}{match.groups()[-1]}", True, len(before) + len(placeholder)

    def _doubt(self, pattern: Pattern) -> None:
        """Look again at all patterns after one of a stranger, which may have changed them."""
        if not _is_known(pattern):
            self._plan()

    def _stash(self, node: etree.Element | str, index: int) -> str:
        if not isinstance(node, str) and not isinstance(node.text, AtomicString):
            for child in (node, *node):
                if child.text:
                    self.ancestors.append(child.tag.lower())
                    child.text = self._stash_matches(child.text, index + 1)
                    self.ancestors.pop()
                if child.tail:
                    child.tail = self._stash_matches(child.tail, index)
        key = f"{len(self.stashed_nodes):04d}"
        self.stashed_nodes[key] = node
        return INLINE_PLACEHOLDER % key

    def _put_nodes(self, text: str, parent: etree.Element, is_text: bool = True) -> Found:
        """The elements that the placeholders in `text` stand for. What is before the first of them
        becomes the text, or the tail, of `parent`; the rest, tails of theirs."""
        found: Found = []
        words: list[str] = []
        start, place = 0, text.find(INLINE_PLACEHOLDER_PREFIX)
        while place >= 0:
            match = INLINE_PLACEHOLDER_RE.search(text, place)
            if match and match[1] in self.stashed_nodes:
                node, end = self.stashed_nodes[match[1]], match.end()
                words.append(text[start:place])
                if isinstance(node, str):
                    words.append(node)
                else:
                    _link(words, found, parent, is_text)
                    words = []
                    self._fill(node)
                    found.append((node, self.ancestors[:]))
            else:
                end = place + len(INLINE_PLACEHOLDER_PREFIX)
                words.append(text[start:end])
            start, place = end, text.find(INLINE_PLACEHOLDER_PREFIX, end)
        rest = text[start:]
        words.append(AtomicString(rest) if isinstance(text, AtomicString) else rest)
        _link(words, found, parent, is_text)
        return found

    def _fill(self, node: etree.Element) -> None:
        """Puts elements in place of the placeholders inside `node` and its children."""
        before = len(node)
        for index, child in enumerate((node, *node)):
            if child.tail and child.tail.strip():
                tail, child.tail = child.tail, None
                # Behind the child: what was put before it has moved it on.
                place = index + len(node) - before if index else 0
                self._insert(node, place, self._put_nodes(tail, child, is_text=False))
            if child.text and child.text.strip():
                text, child.text = child.text, None
                self._insert(child, 0, self._put_nodes(text, child))

    def _insert(self, parent: etree.Element, index: int, found: Found) -> None:
        parent[index:index] = [node for node, _ in found]


def _is_known(pattern: Pattern) -> bool:
    return type(pattern).__module__.partition(".")[0] in _KNOWN


def _get_regex(pattern: Pattern) -> re.Pattern[str] | None:
    """What `pattern` will search with; None where its class has an own way to find it."""
    is_plain = type(pattern).getCompiledRegExp is Pattern.getCompiledRegExp
    return pattern.compiled_re if is_plain and "getCompiledRegExp" not in vars(pattern) else None


def _find_first(
    pattern: InlinePattern, regex: re.Pattern[str], text: str, place: int
) -> tuple[etree.Element | str | None, int, int] | None:
    """What the pattern makes of its first match from `place` on that it takes, and where that is."""
    for match in regex.finditer(text, place):
        node, left, right = pattern.handleMatch(match, text)
        if left is not None and right is not None:
            return node, left, right
    return None


def _link(words: list[str], found: Found, parent: etree.Element, is_text: bool) -> None:
    words = [*filter(None, words)]
    if not words:
        return
    text = words[0] if len(words) == 1 else "".join(words)
    if found:
        node = found[-1][0]
        node.tail = node.tail + text if node.tail else text
    elif is_text:
        parent.text = parent.text + text if parent.text else text
    else:
        parent.tail = parent.tail + text if parent.tail else text
