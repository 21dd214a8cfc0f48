//! Texts inside of what has signs of its own: addresses and markup.

#![forbid(unsafe_code)]

pub mod markup;
pub mod percent;
