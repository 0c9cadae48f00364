"""A help desk's news portal: stories in Markdown and YAML in, pages out. This tells the way of a story.

Data moves forward only; each package takes what the one before gave and knows nothing of what comes after
(the order is in `tests/test_architecture.py`). Nothing in here imports Pelican. The `__init__` of a package
tells what it is and which of its modules others may use; a name that begins with an underscore is nobody
else's.

1. Bytes to nodes. `content/files/folder` lists the content folder; the folder is the kind, the file's stem
   the slug. `frontmatter/source` makes text of bytes, `frontmatter/document` parts header and body; each
   value of the header (`frontmatter/nodes`) knows its position. A date is still the text that the editor
   typed.
2. Nodes to values. `content/model` states the keys of each kind, and `content/schema` reads them. A moment
   is as exact as the editor knew: `dates/moments` reads it, `dates/formatting` writes it.
3. Values to models. `content/stories` makes a frozen Story of `content/model/story`;
   `content/figures/figures_file` reads stats.csv.
4. Models to a library. `content/library` holds all that the desk has written, and `content/references` looks
   up what the files name: categories, agencies, other stories, pictures.
5. What is out. `config/clock` judges drafts and embargoes by one moment, `content/collections` orders what
   is out.
6. Texts. `content/story_texts` converts a story's Markdown: `markdown/converter` makes safe HTML of it,
   `markdown/links` resolves addresses against `content/link_targets`. `photographs` makes of each picture
   what may go out.
7. Pages. `pages/portal` puts library, collections and texts together; the modules of `pages` make
   `pages/views` of it: all that a template may see. `exports` are other forms of a story, `pictures` its
   share card. `content/urls` says where everything stands, `locale` has the words.
8. The published site. `site/plan` is every file that it has, of the kinds in `site/outputs`; `site/whole`
   makes them all, `incremental` what depends on a change. `build` walks all these steps.

A mistake is data on all this way: a Problem of `diagnostics`, a position with a code. No module stops at the
first one, so that no mistake hides another. `checks` finds the problems of files.

`cli` is the command line, `preview` serves drafts: they alone print. `theme` bundles the styles and shows
the components; `imports` reads other systems' files; `drawing` draws charts;
`typesetting` breaks headlines; `support` has small tools.
"""

__version__ = "0.1.0"
"""The one place of it: packages, `bangban --version` and what others ask."""
