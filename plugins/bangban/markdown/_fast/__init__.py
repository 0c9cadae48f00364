"""Python-Markdown's blocks, inlines and serializer, faster, with the same result to the last byte."""
