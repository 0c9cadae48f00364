"""What a template may see: plain frozen values, already worded and escaped where they are HTML.

Templates compose these and compute nothing. Every `url` begins with the site's base (`/` or
`/sub/`); an empty string or tuple means “nothing to show”. Fields named `*_html` or typed
`Markup` are safe HTML; all others are text that the template engine escapes.

`basics` has what all pages use; `story_page` and `case_timeline` a story, in a list and on its own page;
`story_exports` its other forms and the parts of its text; `lists` lists and the paper; `platform_page` the
platform itself, `statistics_views` figures and their pictures, `data_page` the open data.
"""
