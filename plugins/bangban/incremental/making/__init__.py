"""Makes the nodes that have to be made again: `planning` names them, `job` is what a build is asked for,
`blueprint` what a worker needs, `workers` (or a `cluster`) share the work, `studio` makes one node;
`converting` and `texts` make texts, `pages` and `rendering` pages with `templates`, `stage` keeps what is
new.
"""
