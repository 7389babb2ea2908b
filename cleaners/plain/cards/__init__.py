"""The posts of a saved page around their stamps: whose they are, and where their words begin and end."""
