"""Bytes of the state: `digests` (`code_digest` is that of all programs), `names` (lists of texts and of
nodes), `pack` (texts), `streams`.
"""
