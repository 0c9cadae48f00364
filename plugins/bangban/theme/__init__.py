"""The theme's files: `stylesheets` and `scripts` are bundled, `templates` makes Jinja faster, `gallery_site`
shows every component.
"""
