"""Blocks as CommonMark 0.31 and the previews of editors read them: lists, quotes, headings, fenced code, and
Markdown between HTML tags. Python-Markdown's own rules are older: a list needs a blank line before it there,
and four spaces for each level.
"""
