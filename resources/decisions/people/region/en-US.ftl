label = Where you practice
