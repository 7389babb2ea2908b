"""Where captures, readings, records and outcomes are kept."""
