"""What a host is to send with each file: one table, and the forms in which hosts read it.

`header_table` is the table, which the preview's server uses as it is, `media_types` the type of each ending.
`host_files` lists the files of a site for its host: `/_headers` for Netlify and Cloudflare Pages, a snippet
for nginx and one for Caddy.
"""
