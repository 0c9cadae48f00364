"""The statistics page (`statistics_page`): what the platform has published of itself (`snapshot_figures`);
what the portal's published cases come to, never mixed with it. `case_times` and `case_parts` are pictures of
them, `case_panels` small multiples; `measured_figures` makes one figure with how it was found, for other
pages, too, `story_figures` those that a text asks for."""
