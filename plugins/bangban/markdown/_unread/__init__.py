"""What Markdown did not read and the page shows as typed: `unread` lists it, with its place in the source.

A sign is told only where both the source has it, outside code and not escaped, and the page shows it. What
the converter learns to read is thus no longer told.
"""
