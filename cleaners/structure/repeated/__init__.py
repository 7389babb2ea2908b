"""What repeats on a page: elements that share a mark, the posts among them, and where times and names stand."""
