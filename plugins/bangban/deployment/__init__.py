"""Sending a published site to where readers fetch it: what changed, in an order that breaks no page.

Public: `deploying` (the way of a deployment, and back), `target` (what one can do), `targets` (the registry),
`audited_site` (what is sent: only what a publication has audited and listed), `order` (what comes first),
`remote_manifest` (what is known to be there), `packed_copies` (.gz and .br beside texts), `refusals`.
"""
