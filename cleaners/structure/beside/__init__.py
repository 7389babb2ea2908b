"""What stands beside posts: the forum, pages, members and offers to answer."""
