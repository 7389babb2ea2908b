"""What is worth fetching: the targets that feeds, sitemaps, pages and forum lists lead to. Pure: nothing here fetches."""
