"""Dates as editors know them (EDTF), and calculations with what is not known exactly.

`instants` counts seconds and days, `points` is one date or time, `moments` a date with its doubts; `chinese`
reads and `formatting` writes the Chinese forms, `edtf` the one that programs read by the letter, and
`suggestions` tells how to write what cannot be read; `bounds` says between which seconds a moment certainly
lies, `spans` keeps that as numbers, `durations` how long, `limits` when a promise runs out, `working_days`
which days count.
"""
