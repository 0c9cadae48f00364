"""Bytes of a file → its header as nodes with positions, and its body.

`source` makes text of bytes, `conflicts` finds what Git left in it, `document` parts header and body,
`nodes` are the header's values, each with its line and column. The forgiving YAML reader (`_yaml`) finds
every mistake at once.
"""
