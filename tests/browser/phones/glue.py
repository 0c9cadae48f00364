"""Words that only CSS keeps apart: whoever copies them, or reads without CSS, finds them glued together.

SEAMS looks into an open page for neighbours in its text that stand apart on the screen; `find_glued` says
which of them have nothing between them in the markup. Blanks alone do not part Chinese: w3m drops them.
"""

import re
from dataclasses import dataclass

SEAMS = r"""(() => {
  const BLOCKS = ('address article aside blockquote body br button caption dd details div dl dt fieldset'
    + ' figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li legend main nav ol p pre section'
    + ' summary table tbody td tfoot th thead tr ul').split(' ');
  const UNITS = '.bb-when, .bb-prose, .bb-timeline-list__text, .bb-timeline-list__moment';
  const isBlock = one => BLOCKS.includes(one.localName);
  const isOut = one => !!one.closest('script, style, noscript, template, title, desc, rp, rt');
  const isMark = words => /^[，。、；：]$/.test(words);
  const name = one => one.className.baseVal || one.className || one.localName;
  const holder = one => {
    while (getComputedStyle(one).display === 'inline') one = one.parentElement;
    return one;
  };
  const ends = (one, node) => {  // does a block that began before the node end before it?
    for (; !one.contains(node); one = one.parentElement) if (isBlock(one)) return true;
    return false;
  };

  const texts = [], all = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = document.createTreeWalker(document.body, all);
  let parted = true, blank = false, marked = false;
  while (walker.nextNode()) {
    const node = walker.currentNode, one = node.parentElement;
    if (node.nodeType === 1) { parted = parted || isBlock(node); continue; }
    if (isOut(one)) continue;
    const words = node.data.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
    blank = blank || /^[ \t\r\n]/.test(node.data);
    if (!words) continue;
    if (isMark(words)) { marked = true; continue; }
    if (getComputedStyle(one).display === 'none') continue;
    const before = texts[texts.length - 1], range = document.createRange();
    range.setStart(node, node.data.length - node.data.replace(/^[ \t\r\n]+/, '').length);
    range.setEnd(node, node.data.replace(/[ \t\r\n]+$/, '').length);
    const boxes = range.getClientRects();
    texts.push({one, words, blank, marked, holder: holder(one),
      parted: parted || before && ends(before.one, node),
      first: boxes[0], last: boxes[boxes.length - 1], size: parseFloat(getComputedStyle(one).fontSize),
      unit: one.closest(UNITS), unseen: !!one.closest('.bb-unseen')});
    parted = marked = false;
    blank = /[ \t\r\n]$/.test(node.data);
  }

  const middle = box => box.top + box.height / 2;
  return texts.slice(1).map((text, index) => {
    const before = texts[index], one = before.last, other = text.first;
    if (text.parted || text.one === before.one || !one || !other) return null;
    if (text.unit && text.unit === before.unit) return null;
    if (text.unseen || before.unseen) return null;
    const beside = Math.abs(middle(one) - middle(other)) < Math.min(one.height, other.height) / 2;
    const gap = other.left - one.right;
    const apart = beside ? gap > 0.2 * Math.max(text.size, before.size) || gap < -2
      : text.holder !== before.holder;
    if (!apart) return null;
    return {before: before.words, after: text.words, blank: text.blank, marked: text.marked,
      where: name(before.one) + ' | ' + name(text.one)};
  }).filter(seam => seam);
})()"""
"""Neighbours in the text of the page that stand apart on the screen, with no block of HTML between them.

A button is a block here: scripts alone make them, and nobody copies them. A moment, prose and the text of an
entry are units: what their inline elements join is one word.
"""

_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_MARK = re.compile(r"[\u3000\xa0，。、；：·｜／—…！？（）“”《》→←≈＝,.;:|/()=]")


@dataclass(frozen=True, slots=True)
class Seam:
    """Two neighbours in a page's text, whether a blank or a mark stands between them, and their classes."""

    before: str
    after: str
    blank: bool
    marked: bool
    where: str


def find_glued(seams: list[Seam]) -> list[Seam]:
    """The seams that hold nothing: no mark at either side, and no blank that every browser keeps."""
    return [seam for seam in seams if not _is_marked(seam) and not _is_blank(seam)]


def _is_marked(seam: Seam) -> bool:
    return seam.marked or bool(_MARK.match(seam.before[-1]) or _MARK.match(seam.after[0]))


def _is_blank(seam: Seam) -> bool:
    return seam.blank and not (_WIDE.match(seam.before[-1]) and _WIDE.match(seam.after[0]))
