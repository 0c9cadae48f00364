"""How the keys of a model are read: fields make values of nodes, and tell what is wrong with them.

`new_file` writes the keys for `bangban new`, `file_schema` describes them to other editors.
"""
