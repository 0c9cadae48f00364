"""Rules about the files of a newsroom: pictures, attachments, and their names."""
