"""Markdown → safe HTML, with the position of each problem.

`converter` is the way in; `links` resolves addresses (`addresses` and `near_paths` guess what a wrong one
meant), `anchor_links` looks for the place on a page that they name, `link_problems` names what is wrong with
them; `images` makes figures and keeps their place, `pull_quotes` are a kind of notes,
`figure_lines` links that stand for a figure, `removals` and
`sanitizer` are the gate for HTML, `summaries` makes plain text, `source_positions` finds a piece of a text
in its file and lists what is wrong with it, `_unread` what was not read. `_blocks` reads blocks, `_inlines`
what stands in a line as the previews of editors do; `_letters` compares each page with its text; `_fast`
does what Python-Markdown does, several times faster, with the same result.
"""
