"""The desk's values, frozen, with the keys that an editor writes: `story` (articles, editorials, cases;
`actor` acts in one), `picture`, `platform` (platform.yaml and its pages), `free_page`, `imprint`,
`brand`, `withdrawal` (withdrawn.yaml), `placed` (values with their place), `allowed_value` (what may go out
though it looks private), `vocabulary` (the fixed words of the front matter, and what is asked of them)."""
