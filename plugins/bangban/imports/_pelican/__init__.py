"""Texts of a Pelican site, Markdown or reStructuredText, as articles."""
