"""Leading: the steps of a session, the timer, what to say, show, ask and watch for."""
