"""What has changed since the last build: `scanning` looks at the folder, `photographs` at its pictures,
`reading` reads stories, `catalogue` links them, `survey` tells whether there is anything to do.
"""
