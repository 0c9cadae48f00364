"""The rules of content, one file each in `_rules`, found by `rule_registry`; `bangban check` and,
in `fixing`, what its `--fix` writes.

`rule` says what a rule is: a stage, a function, and examples of wrong and right, whose codes are the rule's.
A file rule judges the front matter of one file, a library rule all files together: an error of theirs leaves
the file out. Output rules judge what stands: it stays in a preview, and an error stops publication. Level and
sentences of a code stand in `locale/zh/messages.toml`. `rule_registry` finds the rules and runs each stage,
for both ways of building and for `content_check`, which finds the problems of the files that were named;
`output_audit` judges a built site instead.

A new rule is a new file in `_rules` and its words. What is told while a key is read stays with
`content/schema`, what is told while a text is converted with `content/story_texts`.
"""
