#error "complex numbers are not supported"
