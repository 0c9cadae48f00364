"""`bangban serve`: builds, serves, watches and reloads. `loop` is the entry point."""
