"""Lists that sites write for programs: feeds, sitemaps, outlines."""
