"""Other forms of a story, in. `importer` is the way in; each form has a private module."""
