"""Makes what has to be made again: `planning` watches the plan of outputs, `job` is what a build is asked
for, `renderer_spec` what a worker needs, `workers` (or a `cluster`) share the work, `tracked_renderer` is
what makers are given; `converting` and `texts` make texts, `remaking` and `rendering` pages with
`template_facts`, `staged_files` keeps what is new.
"""
