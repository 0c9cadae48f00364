"""Keys of a header → values of the model. `stories` has a table of keys for each kind of story."""
