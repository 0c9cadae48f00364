"""Every test; run from the repository's root with `make test`."""
