"""What a build is told from outside. `clock` is its moment, and what is out at that moment."""
