"""Articles, and what stands in their place, in the text of a saved page."""
