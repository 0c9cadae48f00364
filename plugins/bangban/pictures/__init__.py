"""Pictures that we draw: a story's share card. `sheets` says what stands on it, `painter` draws it with the
typeface of `fonts`.
"""
