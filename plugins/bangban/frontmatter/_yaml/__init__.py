"""YAML as editors write it, read without losing a mistake or guessing a date."""
