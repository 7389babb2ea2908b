"""Comments under an article, apart from its text.

wordpress   by the classes that WordPress core prints           sections   where a page keeps comments, by what it calls them
told        in JSON-LD alone
reader      all there are: core's, else microdata's, else what repeats in a section
"""

from __future__ import annotations

from .reader import comments
from .told import told_comments

__all__ = ["comments", "told_comments"]
