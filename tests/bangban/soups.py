"""Nasty HTML and Markdown for property tests: pieces that attackers, office programs and slips of
the hand leave, in any order."""

from hypothesis import strategies as st

# Pictures of control characters stand for these: pieces are parted by spaces.
_CONTROLS = str.maketrans("␠␊␉␀␁␂␃", " \n\t\0\x01\x02\x03")

_HTML = r"""
<p> </p> <b> </b> <a> </a> <div> </div> <table> <tr> <td> </td> </tr> </table> <ul> <li> </ul> <h2>
</h2> <pre> </pre> <script> </script> <SCRIPT/x> <style> </style> <iframe> </iframe> <iframe/ <svg>
</svg> <math> <mi> <form> <input> <textarea> </textarea> <title> <xmp> <noscript> </noscript>
<template> <select> <option> <object> <embed> <base> <meta> <link> <plaintext> <img> <image> <body>
<html> <frameset> <marquee> <custom-x> <!-- --> --!> <!--> <![CDATA[ ]]> <?php ?> <!doctype> </ </>
<> < > &lt; &#60; &amp; & " ' = / ` 文字 “ 。 <a␠href= <a␠href=" <a␠href=' <img␠src= <img␠src=" <p␠
<b␠title=" <td␠ "> '> /> x> ␠ ␊ ␉ javascript: javascript:alert(1) JaVaScRiPt:x java␉script:x
java␊script:x &#106;avascript:x java&Tab;script:x ␁javascript:x data:text/html,x vbscript:x
http://e.com/ //e.com/ /\e.com/ https:e.com mailto:a@b.c tel:1 x.md #f ?q {filename}x.md onclick=x
onerror="x" style="x:y" id=x id="h-x" class="c" lang=zh srcset=x align=left colspan=2 datetime=2022
open href=x src=x
"""

_MARKDOWN = r"""
中文 。 “ ” … ␊ ␊␊ ␠␠␠␠ ␠␠␊ ␉ A [^1] [^1]:␠注 * ** _ ` ```␊ ~~~ [ ]( x.md ) ![]( [a](b␠"c") [x]:␠y
[x][x] <div> <div␠markdown="1"> </div> <p> <a␠href=" "> <!-- --> <script> </script> <svg> <?php ?>
<![CDATA[ <table> <td> <img␠src=x> <details><summary> </summary> |␠a␠|␠b␠|␊|---|---|␊ -␠ 1.␠ >␠ #␠
{:␠#x␠.y} {#z} :␠定义 *[A]:␠缩 !!!␠note␊ &amp; &#x; &#99999999; \ <http://a.b> <a@b> ␂ ␃ ␀
␂wzxhzdk:0␃ klzzwxh:0001 " ' = --- === https://
"""


def _stir(words: str, size: int, *more: str) -> st.SearchStrategy[str]:
    pieces = [piece.translate(_CONTROLS) for piece in words.split()]
    return st.lists(st.sampled_from([*pieces, *more]), max_size=size).map("".join)


html_soup = _stir(_HTML, 14)
markdown_soup = _stir(_MARKDOWN, 25, "\u3000", "\ud800")

DEEP = "".join(f"{'    ' * level}!!! note\n" for level in range(340))
"""Notes in notes, so deep that Python-Markdown gives up."""
