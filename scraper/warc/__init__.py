"""Web archives (ISO 28500, WARC 1.1): what we visited, written for others to read, and what others visited, read.

Reading is ours because archives come damaged and nothing may be lost: of forty pages with eight wrong bytes in the middle, warcio 1.8 gives
nineteen and an exception, this thirty-nine and an outcome for the bytes that are gone. What is written is checked by warcio in the tests.
"""
