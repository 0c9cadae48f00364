"""Bytes of the state: `digests` (`code_digest` is that of all programs), `names` (lists of strings), `pack`
(texts), `streams`.
"""
