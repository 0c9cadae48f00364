"""Which facts a maker has asked for: `observer` notes them, `handles` and `observed` are what it is given,
`answers` and `story_records` the facts, `request_cache` shares them, `world` is the desk as of now, `graph`
tells what a change makes stale.
"""
