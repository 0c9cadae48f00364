"""The command line `bangban`. `main` is the entry point and alone prints and exits; `new_site` founds a
newsroom's own repository, `scaffold` writes a new story, `takedown` takes one down, `pelican_run` runs
Pelican in a process of its own, which begins with `pelican_start`, `cache_key` names what a CI job keeps from
one build to the next, `desk_reporting` writes the report for the desk's meeting, `completion` helps shells,
`form_config_file` is what a form editor is told of the content, `deployment_run` sends a site to its
readers."""
