"""What a build leaves for the next: `store` is the file, at `store_place`, `memory` its contents (`columns`,
`published_files`, `interning`), `draft` the memory of a build that runs, `drawn_pictures` pictures that were
drawn anew, `kept_stylesheet` the theme's stylesheet. `unpublished` takes out what is nobody's business.
"""
