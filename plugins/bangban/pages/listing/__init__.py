"""What lists of stories are made of: `list_pages` makes the pages of one list, `pagination` parts it,
`case_lists` all lists of cases (by each facet, by deadline, by duration), `scorecard_views` the figures that
some begin with, `area_map` the overview of areas, `case_table` the data by which a script filters them."""
