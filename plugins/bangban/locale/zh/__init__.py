"""All Chinese words, as data: rows and names, no logic that another language would have to repeat.

For editors: `messages` is the catalogue of what can be wrong in content, with the mend (from
`messages.toml`), `sign_names` what signs that nobody sees are called, `explain.toml` what `bangban explain` says, `cli_messages` what the command line says,
`key_words` what is told of each key of the front matter (from `keys.toml`), and what `bangban new` writes
around the keys, `form_words` what a form calls things,
`newsroom_files` what `bangban init` writes, `choice_words` what an editor may type for a fixed word (from `choices.toml`),
`phrase_words` and `words.txt` what a headline must keep together, `document_words` what may be found in documents,
`interchange_messages` what stands in stories from and for elsewhere, `import_columns` what columns of a help
desk's table are called. For readers: `wording` (from
`wording.toml`), `open_data_words` what the fields of the open data say (from `open_data.toml`). A translation of the product replaces this folder and the templates.
"""
