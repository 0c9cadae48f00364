"""One rule a file: as `RULE` its stage, function and examples. :mod:`bangban.checks.rule_registry` finds
them; those about files of a newsroom stand in `site_files`."""
