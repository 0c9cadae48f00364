"""Small tools that know nothing of news.

`identity_cache` remembers answers for the same objects, `languages` knows tags and their direction,
`lookalikes` letters that are not what they seem, `nearest_names` finds the name that was meant, `signs` knows
what nobody sees in a text, `slugs` makes addresses of names, `person_names` has the usual form of people's,
`character_kinds` joins lines of Chinese, `patterns` are regular expressions that wait for their first use,
`byte_patterns` those asked of every byte of a site, `widened_patterns` makes of ours what RE2 reads,
`regular_files` reads what may be no file, `placed_bytes` at a place of one, `file_lock` keeps others
out of it.
Formats: `csv_cells`, `formula_cells`, `json_text`, `html_tokens`. `parent_process` ends a process with its
parent, `running_processes` knows whether another still runs, `collector` spares Python's own, `quiet` knows
whether only problems are told.
"""
