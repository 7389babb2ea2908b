"""An article page: its text, and what is printed around it."""
