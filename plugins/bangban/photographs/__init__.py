"""Image files that the desk publishes: what they are, and the bytes that may go out.

`forms` tells the format by the first bytes, `inspection` the size and what is wrong, `picture_limits` how
large one may be, `parts` has what a file is cut into, `variants` says as which files a picture goes out, and
`preparing` makes them: without metadata (places, names of cameras), upright and in sRGB; `stripping` takes
that out of those inside documents. `recordings` are sound and film: they go out as they are.
"""
