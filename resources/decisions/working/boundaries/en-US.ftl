meeting-brief-greeting = If we meet by chance, I greet you briefly, as I would greet a neighbor, and I do not say how we know each other. If you would rather I did not greet you, just tell me.
