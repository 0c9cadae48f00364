"""Speed, measured: generated newsrooms of any size, and comparisons within one run."""
