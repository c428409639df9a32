"""What helps an encoder to begin: the frame of a report and the choices that it offers."""
