//! Values of forgotten types that can still be told apart.

use std::any::Any;

/// What can be compared with anything else; only values of one type are ever equal.
pub trait Comparable: Any {
    /// Whether both are of one type and equal.
    fn equals(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + 'static> Comparable for T {
    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>().is_some_and(|other| self == other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_values_of_one_type_are_equal() {
        let one: &dyn Comparable = &1_u8;
        assert!(one.equals(&1_u8));
        assert!(!one.equals(&2_u8));
        assert!(!one.equals(&1_u16));
    }
}
