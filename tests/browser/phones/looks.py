"""What a script sees of an open page: where its words stand, how large they are, how wide the page is.

LOOK is written for the oldest browser of the fleet: no feature that Chromium 80 has not.
"""

from dataclasses import dataclass
from typing import Any

from tests.browser.phones.window import Box

LOOK = r"""(() => {
  const HIDES = ['hidden', 'clip', 'auto', 'scroll'];
  const style = (one, part) => getComputedStyle(one, part || null);
  const place = box => [box.left + scrollX, box.top + scrollY, box.width, box.height];
  const main = document.querySelector('main') || document.body;

  const isOut = one => !!one.closest('script, style, noscript, template, title, desc, rp')
    || !!(one.closest('details:not([open])') && !one.closest('summary'))
    || style(one).visibility !== 'visible' || style(one).display === 'none';

  // The part of a box that no frame around it cuts off; null where nothing is left to see.
  const cut = (one, box) => {
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (let around = one; around && around !== document.body; around = around.parentElement) {
      const its = style(around), frame = around.getBoundingClientRect();
      if (its.clipPath !== 'none' && frame.width <= 2) return null;
      if (around !== one && HIDES.includes(its.overflowX) || HIDES.includes(its.overflowY)) {
        left = Math.max(left, frame.left); right = Math.min(right, frame.right);
        top = Math.max(top, frame.top); bottom = Math.min(bottom, frame.bottom);
      }
    }
    const [width, height] = [right - left, bottom - top];
    return width > 1 && height > 1 ? {left, top, width, height} : null;
  };

  const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let number = 0; walker.nextNode(); number++) {
    const node = walker.currentNode, one = node.parentElement, words = node.data.replace(/\s+/g, ' ').trim();
    if (!words || isOut(one)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const seen = cut(one, box);
      if (seen) texts.push({number, words, size: parseFloat(style(one).fontSize), box: place(seen)});
    }
  }

  const columns = [];
  for (const one of main.querySelectorAll('*')) {
    if (one.closest('svg, table') || isOut(one) || style(one).display.startsWith('inline')) continue;
    const own = [...one.childNodes].filter(node => node.nodeType === 3 || style(node).display === 'inline');
    const words = own.map(node => node.textContent).join('').replace(/\s+/g, '');
    const box = cut(one, one.getBoundingClientRect());
    if (!words || !box) continue;
    const its = style(one), width = box.width - parseFloat(its.paddingLeft) - parseFloat(its.paddingRight);
    columns.push({words: words.slice(0, 20), count: words.length, width, size: parseFloat(its.fontSize)});
  }

  // Drawn marks: what stands in a place of its own before or after an element, and is not clear as glass.
  const marks = [];
  for (const one of main.querySelectorAll('*')) {
    for (const part of ['::before', '::after']) {
      const its = style(one, part);
      if (isOut(one) || its.content === 'none' || its.display === 'none') continue;
      if (its.position !== 'absolute') continue;
      const drawn = its.backgroundImage !== 'none' || !/^rgba\(.*, 0\)$|transparent/.test(its.backgroundColor)
        || parseFloat(its.borderTopWidth) > 0 || !/^(""|normal)$/.test(its.content);
      let around = one;
      while (around !== document.body && style(around).position === 'static') around = around.parentElement;
      const frame = around.getBoundingClientRect();
      const width = parseFloat(its.width), height = parseFloat(its.height);
      const left = parseFloat(its.left), top = parseFloat(its.top);
      if (!drawn || !(width > 0) || !(height > 0)) continue;
      marks.push({name: one.className || one.tagName, box: [
        frame.left + scrollX + (left === left ? left : 0), frame.top + scrollY + (top === top ? top : 0),
        width, height]});
    }
  }

  const size = name => [...main.querySelectorAll(name)]
    .filter(one => !isOut(one) && cut(one, one.getBoundingClientRect()))
    .map(one => parseFloat(style(one).fontSize))[0];
  const code = document.querySelector('.bb-qr');
  return {
    width: innerWidth, overflow: document.documentElement.scrollWidth - innerWidth,
    height: document.documentElement.scrollHeight,
    ground: style(document.documentElement).backgroundColor, ink: style(document.body).color,
    text: parseFloat(style(main).fontSize), heading: size('h1') || size('h2') || 0,
    texts, columns, marks, code: code ? place(code.getBoundingClientRect()) : null,
  };
})()"""
"""All measures of the open page in CSS pixels; boxes are left, top, width, height from the page's corner."""

SHOW_CODE = """(() => {
  const box = document.querySelector('.bb-qr').getBoundingClientRect();
  scrollTo({top: scrollY + box.top + box.height / 2 - innerHeight / 2, behavior: 'instant'});
})()"""
"""Scrolls the page so that its QR code stands in the middle of the window."""

SHOW = """(name => {
  const all = [...document.querySelectorAll(name)];
  if (!all.length) return [];
  all[0].scrollIntoView({block: 'center', behavior: 'instant'});
  const boxes = all.map(one => one.getBoundingClientRect());
  const shown = boxes.filter(box => box.top >= 0 && box.bottom <= innerHeight);
  return shown.map(box => [box.left - 2, box.top - 2, box.width + 4, box.height + 4].map(Math.round));
})"""
"""Scrolls to the first element that a selector finds; gives the boxes, two pixels wider on each side, of all
that the window then shows."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of one text node: which node (a number), its words, the size of its letters, its box."""

    number: int
    words: str
    size: float
    box: Box


@dataclass(frozen=True, slots=True)
class Column:
    """A block of the main part with words of its own: how they begin, how many letters, how wide it is."""

    words: str
    count: int
    width: float
    size: float


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn that is no text, such as the node of a timeline's entry."""

    name: str
    box: Box


@dataclass(frozen=True, slots=True)
class Look:
    """A page as one browser lays it out, in CSS pixels.

    `text` and `heading` are sizes of letters, `ground` and `ink` the colours of paper and text, as CSS has
    them; `code` is the box of the QR code, if there is one.
    """

    width: float
    overflow: float
    height: float
    ground: str
    ink: str
    text: float
    heading: float
    texts: list[Text]
    columns: list[Column]
    marks: list[Mark]
    code: Box | None


def read_look(value: dict[str, Any]) -> Look:
    """The values that LOOK gives, as objects."""
    lists = {"texts": Text, "columns": Column, "marks": Mark}
    rows = {name: [kind(**row) for row in value[name]] for name, kind in lists.items()}
    return Look(**{**value, **rows})
