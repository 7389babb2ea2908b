"""Rules for the pages of one engine each, by the first word of a module's name; `plain` is saved text, which no page prints."""
