"""Small tools that know nothing of news.

`identity_cache` remembers answers for the same objects, `nearest_names` finds the name that was meant,
`slugs` makes addresses of names, `character_kinds` joins lines of Chinese. Formats: `csv_cells`,
`json_text`, `html_tokens`.
`parent_process` ends a process with the one that started it.
"""
