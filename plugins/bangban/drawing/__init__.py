"""SVG drawings: charts, time axes, QR codes. `charts` shows figures, `time_axis` and `sparklines` timelines,
`qr` codes."""
