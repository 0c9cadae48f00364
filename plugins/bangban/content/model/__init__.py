"""The desk's values, frozen: `story` (articles, editorials, cases), `platform` (platform.yaml), `vocabulary`
(the fixed words of the front matter, and what is asked of them)."""
