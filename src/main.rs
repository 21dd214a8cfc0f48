//! Gangmu (纲目) reads Chinese government plans in the browser and charts them.

mod catalog;
mod pages;
mod reader;
mod route;
mod state;

fn main() {}
