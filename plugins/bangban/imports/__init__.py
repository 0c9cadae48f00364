"""Other forms of a story, in: TimelineJS as JSON or CSV. `importer` is the entry point; each form has a
private module."""
