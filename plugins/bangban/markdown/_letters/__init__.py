"""The law of the letters: what a Markdown text says stands on the page, in its order.

`same_letters` is a first look, which nearly all texts pass; `losses` compares exactly what does not, and says
what is lost or moved; `spelt_out` writes such a paragraph so that nothing is read in it.
"""
