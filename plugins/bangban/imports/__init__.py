"""Other forms of a story, in: TimelineJS as JSON or CSV, tables of a help desk, Open311, Pelican, WordPress.
`importer` is the entry point; each form has a private module, or a package of them."""
