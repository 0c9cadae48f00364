"""The command line. `main` is the way in and alone prints and exits; `scaffold` writes a new story,
`pelican_run` runs Pelican in a process of its own.
"""
