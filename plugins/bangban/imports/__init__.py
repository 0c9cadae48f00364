"""Other forms of a story, in: TimelineJS as JSON or CSV, tables of a help desk, Open311, Pelican, WordPress.
`importer` is the entry point, `map_schema` describes the file that says what columns of a table mean; each
form has a private module, or a package of them."""
