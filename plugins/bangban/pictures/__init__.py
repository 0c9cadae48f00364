"""Pictures that we draw: the share card of a case. `sheets` says what stands on it, `painter` draws it with
the typeface of `fonts`; what
that cannot write is known to `coverage`.
"""
