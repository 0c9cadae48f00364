"""Looks into an open page, as scripts for `page.evaluate`: what is too wide, cut off, shown, or in focus."""

WIDER = """width => [...document.querySelectorAll('body *')]
  .filter(one => !one.closest('.bb-unseen, [role=region], table, svg'))
  .filter(one => one.getBoundingClientRect().right > width + 1)
  .map(one => one.className || one.tagName)"""
"""Elements that stand out of a window of this width; tables in a region of their own may scroll there."""

CLIPPED = """() => [...document.querySelectorAll('main *, header *, footer *')].filter(one => {
  const style = getComputedStyle(one), hides = ['hidden', 'clip'];
  const wide = hides.includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
  const high = hides.includes(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
  return (wide || high) && one.clientHeight > 1 && one.textContent.trim() && !one.closest('svg');
}).map(one => one.className || one.tagName)"""
"""Elements that cut off some of their text; what is only said, not shown, is one pixel high."""

SHOWN = """() => [...document.querySelectorAll('main *')]
  .filter(one => !one.children.length && one.textContent.trim() && one.checkVisibility())
  .map(one => one.textContent.trim())"""
"""The words of every innermost element that is shown."""

FOCUS = """() => {
  const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
  return {
    name: one.textContent.trim(),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inside: box.width > 1 && box.height > 1 && box.top >= -1 && box.bottom <= innerHeight + 1,
  };
}"""
"""What has the focus: its words, whether it has a ring, and whether it stands in the window."""

SET_WIDER = """() => {
  const sheet = new CSSStyleSheet(), important = words => words.replaceAll(';', ' !important;');
  sheet.replaceSync(important('* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em; }')
    + important('p { margin-block-end: 2em; }'));
  document.adoptedStyleSheets.push(sheet);
}"""
"""Sets text as wide as a reader may (WCAG 2.2, 1.4.12)."""
