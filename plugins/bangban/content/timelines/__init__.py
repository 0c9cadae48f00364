"""Reckoning with a case's entries: `timeline` is their order, `phase_totals` how long each stage took,
`closings` how often it was closed, `promises` whether what was promised was kept, `next_step` whether what
was expected is over, `entry_ids` what each entry is called for good, `changes` when a story came out and last
changed.
"""
