"""Rules about addresses: the site's own, those of stories, old ones, and of what has been taken down."""
