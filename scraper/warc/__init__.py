"""Web archives (ISO 28500, WARC 1.1): what we visited, written for others to read, and what others visited, read."""
