"""The content folder: `folder` lists it, `loose_folder` knows a path that is no content folder, `scopes`
says what a path on the command line means, `file_reading` reads what may be no text.
"""
