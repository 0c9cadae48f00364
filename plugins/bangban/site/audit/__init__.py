"""The judge of what goes out: it reads the bytes of a site, not the plan that they were made by.

`auditing` audits a whole output folder, or the files that a build is about to put in place
(`audited_output`), by its `auditor`; `screening` clears before what is clean, many files at once, and
`clean_lines` is what it knows of them. `hits` are what is found. `secret_stories` says which stories must not
stand there, `read_content` asks a content folder for them; `needles` looks for their texts,
`private_output` for data of people, `secret_files` for their pictures and papers. `active_output` finds
what would run in a page, `active_parts` in other files, `foreign_fetches` what would be fetched from
elsewhere, `leftover_files` what nobody meant to publish, `machine_paths` names of folders of a computer,
`output_links` where files lead, which `audited_links` follows. `unpacking` opens what is packed,
`carried_texts` gives the words of documents and pictures, `plain_letters` reads letters that are spelt out.
"""
