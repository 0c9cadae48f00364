"""The parts of the frame of all pages: `brand_views` has what its head shows, `imprint_views` what its foot
tells."""
