"""What stands inside a line, where Python-Markdown would lose letters or reads otherwise than meant."""
