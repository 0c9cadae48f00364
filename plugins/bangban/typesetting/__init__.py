"""Where lines may end: headlines break between phrases, never inside a word, a number or a name.

`phrases` finds the places, `known_names` the names of the site in a headline.
"""
