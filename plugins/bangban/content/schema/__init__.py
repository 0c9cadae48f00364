"""How the keys of a model are read: fields make values of nodes, and tell what is wrong with them.

`fields` are the plain ones (`plain_words` finds Markdown in them), `date_fields` those of moments,
`language_field` that of a language, `alias_field` that of an old address, `focus_field` that of a place on a
picture, `platform_fields` those of platform.yaml, `contact_fields` telephones and registers; `record_fields`
declares and reads a whole mapping; `foreign_keys` knows keys of other programs, `tidy_forms` what a value of
another form should be, `shown_values` what others read of one. `new_file` writes the keys for `bangban new`,
`file_schema` describes them to other editors."""
