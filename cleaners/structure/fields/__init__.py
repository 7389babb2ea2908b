"""What is read in each post: author, time, words, quotes, edits, signatures, answers."""
