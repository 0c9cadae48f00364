"""The whole site from the library. `opening` reads and judges all of it, `plan` is every file that the site
has, of the kinds in `outputs`, `whole` makes them all; `site_texts` has the steps that are shared with the
check, `checked_site` is what rules judge, `story_pages` a story's page, `static_files` says which content
files go out, `file_words` what is private in their words. `audit` (a sub-package) reads what has been made.
`hosting` is what a host is to send with each file. `staging` and `folder_swap` bring a site into place,
`manifest` lists what of `folder_files` in the output is ours, `checksums` the digests of a published one,
`signing` signs the list, `progress` tells how far it is, `vanished` which addresses are gone.
"""
