"""What a page states of itself, in its head and in structured data."""
