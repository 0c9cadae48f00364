"""The words of the product, as data: one folder a language. `zh` is the only one."""
