"""The site that `make docs` makes of the pages here and beside: Sphinx, Markdown by MyST."""

project = "Бот резолюции"
author = "the resolution-bot authors"
copyright = author  # noqa: A001 - Sphinx's name for it
language = "ru"
root_doc = "docs/index"
extensions = ["myst_parser"]
include_patterns = ["*.md", "docs/**"]
exclude_patterns = [".venv*", "site"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = project
html_extra_path = ["site"]
html_static_path = ["static"]
html_css_files = ["pictures.css"]
html_js_files = [("pictures.js", {"defer": "defer"})]
html_show_copyright = False
html_copy_source = False
html_show_sphinx = False
suppress_warnings = [
    "myst.header",
    "misc.highlighting_failure",
]  # README begins with what is a second heading elsewhere
