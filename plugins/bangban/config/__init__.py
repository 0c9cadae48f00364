"""What a build is told from outside: settings, and the clock.

`site_config` has every setting, read once; `extras` what settings publish of the content folder; `clock` the
moment of a build, and what is out at that moment.
"""
