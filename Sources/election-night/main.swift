print("election-night")
