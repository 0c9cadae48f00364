"""Configurations of form editors, programs that show a file of a git repository as a form and write it back
(Decap, Sveltia), made of the same fields that read the files: `form_config` is the whole, `form_widgets`
makes what edits one key; `short_forms` finds values that they would lose."""
