"""What whole-site tests stand on: real builds, a real server, a real browser, and judges of a page.

`chromium` finds the browser, `builds` runs Pelican, `newsroom` writes small content folders, `server` serves
a folder, `visits` opens a page and records what happens there; `axe` and `markup` judge it, `links` the site.
"""
