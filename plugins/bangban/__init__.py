"""A help desk's news portal: stories in Markdown and YAML in, pages out. This tells the way of a story.

Data moves forward only; each step is a room (a module) that takes what the one before gave and knows
nothing of what comes after. Nothing in here imports Pelican, prints or exits.

1. Bytes to nodes. `folder` lists the content folder; the folder is the kind, the file's stem the slug.
   `source` makes text of bytes, `frontmatter` parts header and body, `yaml_reader` reads the header as
   `nodes`, each with its position. A date is still the text that the editor typed.
2. Nodes to values. `schemas` has a table of keys for each kind (`platform_schema` for platform.yaml),
   `records` walks a mapping by such a table, `fields` reads each value. A moment is as exact as the editor
   knew: `moments` reads it, `moment_forms` writes it.
3. Values to models. `stories` makes a frozen Story of `models`, `case_rules` tells what cannot be true of
   a case, `figures` reads stats.csv.
4. Models to a library. `library` holds all that the desk has written, and `references` looks up what
   the files name: categories, agencies, other stories, pictures.
5. What is out. `publication` judges drafts and embargoes by one clock, `shelves` orders what is out.
6. Texts. `texts` converts a story's Markdown: `prose` makes safe HTML of it (`dialect` and `soft_breaks`
   know Chinese, `quick_markdown` is fast, `sanitizer` is the gate), `links` resolves addresses against
   `targets`, `places` finds where in the file each problem stands. `photographs` says what is wrong with
   pictures, and makes of each what may go out.
7. Pages. `portal` puts library, shelves and texts together. `story_views`, `case_views`, `listings`,
   `front_page`, `paper_pages` and `platform_views` make `views` of it: all that a template may see.
   `addresses` says where everything stands, `wording` what readers read. `site` walks all these steps.
8. The published site. `incremental` makes again what depends on a change, and brings it into place; or
   Pelican renders all pages, and `publishing` moves the finished folder into place. The packages beside this
   one are Pelican's adapters: they translate and nothing else.

A mistake is data on all this way: a Problem of `problems`, a position with a code. Its sentence stands in
`messages`. No room stops at the first one, so that no mistake hides another.

`cli` is the command line: `checks` finds the problems of files, `scaffold` writes a new one, `building` runs
Pelican, `preview` serves drafts. It alone prints. `gallery` shows the theme's components.

`tests/test_architecture.py` has every room in its layer, and keeps the arrows pointing one way.
"""
