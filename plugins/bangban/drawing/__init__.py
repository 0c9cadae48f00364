"""SVG drawings: charts, time axes, QR codes. All stand on `axes`; `charts` shows the snapshots, `dot_plot`,
`part_bars`, `bar_panels`, `request_calendar` and `tile_map` figures of cases, in the frame of `plots`;
`time_axis` and `sparklines` timelines, `qr` codes; `seal` the newsroom's sign, `palette` the colours that
follow from its one."""
