"""Private data of people in a text: telephone numbers, identity and bank card numbers, addresses, names.

`finder` finds the items of a text as it is read, or of its Markdown or HTML source; `items` is what it
gives: kind, place, masked form, a digest, never the value itself. `allowed` are values that may go out,
`full_names` judges how a help seeker is called, `markup` reads what a source shows, `masking` hides a
value in it; `suspects` says in which lines of a site to look at all. Each kind has its own private module.
The forms of numbers are those of the standards of who issues them, told in each.
"""
