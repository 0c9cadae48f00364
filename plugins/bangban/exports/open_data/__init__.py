"""The published cases as data: `/api/v1/`, for whoever wants to count or check.

`data_addresses` tells where everything stands, `case_rows` writes what is told of a case (JSON, CSV, and the
form of Open311's GeoReport v2), once for all files that it stands in, `term_files` lists categories, agencies
and areas, `data_files` makes the files, with the index of all and their digests. `schemas` are the JSON
Schemas and what each field says, which `explaining_page` shows.
"""
