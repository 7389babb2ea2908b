"""The words that walls and notices are made of, language by language, in a file for each family, and which words of a text are none of them."""
