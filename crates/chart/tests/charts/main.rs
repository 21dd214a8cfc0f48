//! The charts of plans, drawn and looked at.

mod audit;
mod bullet;
mod icicle;
mod layout;
mod numbers;
mod plans;
mod snapshots;
mod svg;
