"""On what a case is public, and until when."""
