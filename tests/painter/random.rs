//! Any page at any size.
