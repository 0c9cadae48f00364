"""The whole site from the library: `site` walks the steps, `story_pages` is a story's page, `static_files`
says which content files go out; `plan` is every file that the site has, of the kinds in `outputs`. `staging`
and `folder_swap` bring it into place, `progress` tells how far it is.
"""
