"""SVG without a browser: `charts` of figures, `time_axis` and `sparklines` of timelines, `qr` codes."""
