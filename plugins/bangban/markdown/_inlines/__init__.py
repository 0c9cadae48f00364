"""What stands inside a line and Python-Markdown would read otherwise than editors mean, or lose letters of."""
