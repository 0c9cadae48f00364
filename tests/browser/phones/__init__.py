"""The browsers that readers really hold: old Chromiums, Firefox, WebKitGTK, and those that show text only.

`old_chromium` fetches what Debian has no more, `keeper` and `processes` see that each process ends, `cdp`,
`bidi` and `webdriver` drive the browsers by their own protocols, `text_browsers` runs w3m and lynx, `fleet`
opens each by its name, and `measures` judges what a page looks like in one of them.
"""
