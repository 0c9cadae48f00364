"""Tables of a help desk: CSV and XLSX as sheets of text, what their columns mean, rows as cases."""
