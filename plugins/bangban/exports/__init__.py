"""Other forms of a story, out: JSON, CSV, TimelineJS, calendar, feed, embed, linked data; and of all cases.

`story_files` lists them for a story and makes them, `corrections_feed` is the log of corrections as a feed,
`export_views` is what its page shows of them, `embed` is the frame for other sites, `timeline_html` the text
of an entry, `timelinejs_shape` the dates, slides and media of TimelineJS, for both ways.
`open_data` is what programs read of all cases, `desk_report` what the meeting of the desk talks about.
"""
