"""What is wrong, as data: found in any package, formatted in one.

`problems` has the Problem (level, position, code, values, fix), `fixes` the edits of a mend and how they are
made, `formats` its three formats (text, json, github);
`problem_file` hands problems from one process to another; `errors` has what ends a command, and the note on
an exception that tells which file was being read.
"""
