"""Where lines may end: headlines break between phrases, never inside a word, a number or a name.

`phrases` finds the places, `figures` keeps numbers with their units in running text,
`known_names` the names of the site in a headline.
"""
