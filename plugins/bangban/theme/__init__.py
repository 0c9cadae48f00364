"""The theme's files: styles, scripts, templates, the gallery of components.

`assets` are all that it publishes besides pages, of which `stylesheets` and `scripts` are bundled;
`shipped` says where the theme lies, `layers` what a newsroom lays over it,
`templates` makes Jinja faster, `gallery_site` shows every component.
"""
