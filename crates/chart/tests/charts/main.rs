//! The charts of plans, drawn and looked at.

mod audit;
mod bullet;
mod corrected;
mod joint;
mod layout;
mod long;
mod numbers;
mod plans;
mod responsibility;
mod snapshots;
mod strips;
mod structure;
mod svg;
mod timeline;
