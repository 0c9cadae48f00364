"""`bangban check`. `content_check` finds the problems of the files that were named."""
