"""SVG drawings: charts, time axes, QR codes. `charts` shows figures, `time_axis` and `sparklines` timelines,
`qr` codes; `seal` the newsroom's sign, `palette` the colours that follow from its one."""
