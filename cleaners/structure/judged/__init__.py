"""Whether what repeats is the posts of a thread, and how much speaks against it."""
