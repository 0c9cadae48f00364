"""The platform's figures. `figures_file` reads stats.csv, `snapshots` are its rows, `rates` are computed."""
