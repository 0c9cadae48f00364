"""What lists of stories are made of: `list_pages` makes the pages of one list, `case_lists` all lists of
cases (by each facet, by deadline), `case_table` the data by which a script filters them."""
