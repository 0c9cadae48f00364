"""All that the desk has written: checked, frozen, linked with one another.

Sub-packages: `model` (the values), `schema` (keys → values), `files` (the content folder), `timelines`
(reckoning with entries), `figures` (stats.csv), `measures` (figures of published cases). `stories` reads one
file, `headers` is its front matter as rules judge it, `references` looks up what it names, `library` holds
them all, `collections` orders what is out by `index_entries`, `facets` are what cases are told apart by,
`live_figures` what of figures a text may show,
`site_names` are the names that a site knows, `urls` says where everything stands, `link_targets` where a link
may lead, `page_anchors` to which places of a page, `file_schemas` what other programs are told of each kind
of file, `form_editors` (a sub-package) the forms that two of them make of it, `withdrawals` what has been
taken down, `private_uses` what in a file is private, and `story_texts` is a story's Markdown, converted.
"""
