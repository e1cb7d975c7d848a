why = Some limits are neither in the law nor against it: they are how you practice. Naming them as your own lets a client ask about them, and keeps the other two lists true.
