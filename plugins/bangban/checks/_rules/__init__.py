"""One rule a file: as `RULE` its stage, function and examples. :mod:`bangban.checks.registry` finds them."""
