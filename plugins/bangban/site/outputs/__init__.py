"""Every kind of output that the site has. `output` tells what an output and its kind are, `registry` is the
list of all kinds; a new kind is a private module here and a line there.
"""
