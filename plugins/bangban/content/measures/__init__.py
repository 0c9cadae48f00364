"""Figures of the portal's published cases, each with the cases that it was counted from.

`case_facts` is what is counted of one case, from its `milestones`, `scorecards` what a set of cases comes to,
`measuring` makes the one of the other, `survival` medians and percentiles with open cases and with times
that are known only as ranges. Nothing here is about the platform's own snapshots: see `content.figures`.
"""
