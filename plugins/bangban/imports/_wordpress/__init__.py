"""The export of a WordPress site (WXR) as articles, with a list of its media."""
