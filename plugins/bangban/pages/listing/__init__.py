"""What lists of stories are made of: `list_pages` makes the pages of one list, `case_lists` all lists of
cases (by each facet, by deadline, by duration), `area_map` the overview of areas, `case_table` the data by
which a script filters them."""
