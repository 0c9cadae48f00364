"""The desk's values, frozen: `story` (articles, editorials, cases), `platform` (platform.yaml)."""
