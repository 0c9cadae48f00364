"""What has changed since the last build: `scanning` looks at the folder, `file_inspection` at its pictures,
`story_reading` reads stories, `catalogue` links them, `survey` tells whether there is anything to do.
"""
