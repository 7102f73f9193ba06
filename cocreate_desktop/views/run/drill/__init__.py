"""The listening drill: where two who noted the same minutes agree."""
