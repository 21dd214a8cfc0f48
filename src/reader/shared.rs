//! A value shared by many components and compared by identity.

use std::ops::Deref;
use std::rc::Rc;

/// A value that is never copied and equals only itself, so that comparing the properties of a
/// component costs nothing.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Takes a value in.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Eq for Shared<T> {}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> yew::html::ImplicitClone for Shared<T> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_equals_itself_alone() {
        let shared = Shared::new(1);
        assert_eq!(shared, shared.clone());
        assert_ne!(shared, Shared::new(1));
        assert_eq!(*shared, 1);
    }
}
