"""Speed, measured: ours beside stock Pelican and Hugo, on generated newsrooms, within one run.

`corpus` writes a newsroom; `builders` has the commands that build it, `hugo/` the site that Hugo builds;
`edits` is what happens between two builds. `measure` runs a command and tells its cost, `trees` and `compare`
look at what came out, and `scenarios` does all that in turn. `bars` judges the numbers, `report` writes them
down. `python -m bench`, which `make bench` calls, is in `__main__`.
"""
