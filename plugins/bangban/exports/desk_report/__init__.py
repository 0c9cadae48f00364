"""What a desk's meeting talks about: what came in and was closed in some days, what is late, who waits
longest.

`gathering` chooses it from the library at one moment, and words it in `report_parts`; `report_writers` writes
it as Markdown and as a page for printing.
"""
