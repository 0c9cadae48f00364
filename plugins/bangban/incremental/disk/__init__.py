"""Bytes of the state: `digests`, `names` (lists of strings), `pack` (texts), `streams`."""
