"""What a build is told from outside: settings, and the clock.

`site_config` has every setting of ours, read once; `pelican_settings` what becomes of Pelican's,
`misplaced_settings` which of them name nothing that there is; `extras` what settings publish of the
content folder; `settings_file` a newsroom's whole file, `settings_run` its
values alone, `setting_lines` where in it each stands, `fault_places` where in a file an error arose,
`listed_plugins` which of its plugins a run lacks; `clock` the moment of a build, and what is out then.
"""
