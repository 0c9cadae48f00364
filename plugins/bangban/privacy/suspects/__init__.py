"""The cheap question for whole sites: in which lines might something private stand?

`suspect_lines` reads pages roughly and answers; `suspicions` are the patterns of the searching modules of
this package, for which `pattern_sets` looks by RE2. A module that gets a new pattern names it among its
PATTERNS.
"""
