"""What posts are made of, whoever printed them: their words, quotes, cards and links."""
