"""TimelineJS of all versions, as a table or as JSON: slides become entries of a case."""
