"""The page "Review": a queue of chips whose change a person judges, from imagery of both dates."""
