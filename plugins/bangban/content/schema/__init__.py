"""How the keys of a model are read: fields make values of nodes, and tell what is wrong with them."""
