// Placeholder until the bundle step lands.
