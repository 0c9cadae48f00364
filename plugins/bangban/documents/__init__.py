"""Files that the desk publishes besides texts and photographs: drawings (SVG), documents (PDF, Office,
OpenDocument), recordings and subtitles; what in them runs or tells of somebody, and the bytes that may go
out.

`active_content` finds what would run at our address. `document_cleaning` gives a file as it goes out (for
drawings it asks `svg_cleaning`), and what is to be said of it, in the words of `cleaned_files`.
`document_texts` gives the words in a file, with their places, to those who judge words.
"""
