"""What is done with a review beside answering: begin one, estimate, correct the map, make corrections of it."""
