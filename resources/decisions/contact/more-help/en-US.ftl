hospital = In an emergency you can also go to the nearest emergency room.
