//! What reaches the terminal: that it draws the picture, and how many bytes it takes.
