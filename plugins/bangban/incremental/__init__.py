"""A build that makes again only what depends on what has changed. This tells its way.

Everything that is made is a node: an output of `site/outputs`, the texts of a story, its card.
While a node is made, `tracking/observer` notes every fact that its maker asks for: attributes of a story
(`tracking/handles`), answers of the collections, the platform, the clock, link targets, templates, settings
(`tracking/answers`). Nothing is declared by hand: a maker can learn of the desk only through what notes it.
So it is with the plan of what is no story's own (`making/planning`): the list by deadline is planned by the
clock.

1. `scan` looks at the content folder; `state` has what the last build left behind. `content_reading` reads
   the files that changed, links them with the others, and finds problems.
2. `tracking` has the desk as of now; what changed in it makes the graph tell which nodes to make again.
3. `making` makes them: here, in forked processes, or on a cluster. A node that comes out as it was changes
   nothing further.
4. `deploy` moves what is new into place and prunes what nobody makes any more. Only then the memory is kept,
   in the forms of `disk`.

`builder` has these as the steps of `bangban.build`; `explanation` tells what they would do, and why (in
words: `explanation_text`). `failures` says why a build could not go on.
"""
