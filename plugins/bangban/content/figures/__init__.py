"""The platform's figures. `reading` reads stats.csv, `snapshots` are its rows, `rates` are computed."""
