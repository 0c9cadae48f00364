"""Makes what has to be made again: `planning` watches the plan of outputs, `job` is what a build is asked
for, `blueprint` what a worker needs, `workers` (or a `cluster`) share the work, `studio` is what makers are
given; `converting` and `texts` make texts, `pages` and `rendering` pages with `templates`, `stage` keeps what
is new.
"""
