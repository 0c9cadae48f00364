"""Open311 GeoReport v2: the requests of a server, JSON or XML, as cases with their history."""
