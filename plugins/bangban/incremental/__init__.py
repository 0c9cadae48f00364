"""A build that makes again only what depends on what has changed. This tells its way.

Everything that is made is a node: the texts of a story, its card, a page, the files of a timeline, a copy.
While a node is made, an `observer` notes every fact that its maker asks for: attributes of a story
(`handles`), answers of the shelves, the platform, the clock, link targets, templates, settings (`answers`).
Nothing is declared by hand: a maker can learn of the desk only through what notes it. So it is with the
planning of the pages that are no stories (`planning.PLAN`): the list by deadline is planned by the clock.

1. `scanning` looks at the content folder; `store` has what the last build left behind, its `memory`.
2. `reading` reads the files that changed; `catalogue` links them with the others, and finds problems.
3. `world` is the desk as of now; what changed in it makes the `graph` tell which nodes to make again.
4. `crew` makes them: here, in forked processes, or on a cluster; `studio` renders, `recollection` lets one
   story's files share what they show. A node that comes out as it was changes nothing further.
5. What is new waits on the `stage`; `tree` moves it into place and prunes what nobody makes any more. Only
   then the memory is kept, as `columns` and runs of `names`, written and read by `streams`.

`builder` walks these steps; `explanation` tells what they would do, and why.
"""
