"""What a site repeats, learnt from its pages."""
