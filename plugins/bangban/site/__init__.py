"""The whole site from the library: `site` walks the steps, `story_pages` is a story's page, `static_files`
says which content files go out; `staging` and `folder_swap` bring it into place, `progress` tells how far it
is.
"""
