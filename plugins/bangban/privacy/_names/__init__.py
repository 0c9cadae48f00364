"""Full names of people in a text.

`named_people` finds Chinese ones, `foreign_names` those in Latin letters and of several parts; `name_signs`
has the signs that names are made of, `name_cues` the words beside which they stand, `common_words`
what they are not, `public_names` whose names may be called.
"""
