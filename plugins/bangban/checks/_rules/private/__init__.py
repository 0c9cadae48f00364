"""Rules of private data: in stories, in other files, and of what `allow` lets pass."""
