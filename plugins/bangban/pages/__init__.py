"""What templates may see: a function for each family of pages gives `views`, frozen and complete.

`portal` holds what all pages know; `page` is one page to render; `site_view` is the frame,
with parts of it in `frame`. Families: `front_page`, `free_pages`, `listings` (those of cases in `listing`),
`print_pages` (the paper's pages), `platform_views`, `statistics`, `story_views`, `case_views`,
`timeline_views`, `corrections` (the log of all), `signposts` (where a story was), with `cards` for a story in
a list and `case_row` for a case in the open data."""
