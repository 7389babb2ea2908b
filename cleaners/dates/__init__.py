"""What pages print for a moment, and the moment that it is."""
