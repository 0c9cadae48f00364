"""One rule a file: as `RULE` its stage, function and examples. :mod:`bangban.checks.rule_registry` finds
them."""
