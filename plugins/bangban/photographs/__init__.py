"""Image files that the desk publishes: what they are, and the bytes that may go out.

`forms` tells the format by the first bytes, `inspection` the size and what is wrong, `parts` has what a file
is cut into, and `preparing` gives the picture without its metadata (places, names of cameras), upright and in
sRGB; `stripping` does so for those inside documents. `recordings` are sound and film: they go out as they
are.
"""
