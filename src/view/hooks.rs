//! What a component keeps, and what it does once a drawing is on the page.
//!
//! Yew's hooks for the same are written out for every type of value and every closure, about a
//! kilobyte each time; of these, only a thin shell is.

use super::comparable::Comparable;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use yew::functional::Hook;
use yew::prelude::*;

/// A value that a component keeps from one drawing to the next.
#[derive(Debug)]
pub struct Kept<T> {
    value: Rc<RefCell<T>>,
    redraw: UseForceUpdateHandle,
}

/// Keeps a value; setting another one draws the component again.
#[hook]
pub fn use_kept<T: 'static, F: FnOnce() -> T>(first: F) -> Kept<T> {
    let value = use_mut_ref(first);
    let redraw = use_force_update();
    Kept { value, redraw }
}

impl<T: Clone> Kept<T> {
    /// The value now.
    pub fn get(&self) -> T {
        self.value.borrow().clone()
    }
}

impl<T> Kept<T> {
    /// Keeps another value from now on, while a drawing is made that shows it already.
    pub fn put(&self, value: T) {
        self.value.replace(value);
    }
}

impl<T: PartialEq> Kept<T> {
    /// Keeps another value from now on.
    pub fn set(&self, value: T) {
        if *self.value.borrow() != value {
            self.value.replace(value);
            self.redraw.force_update();
        }
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self {
            value: Rc::clone(&self.value),
            redraw: self.redraw.clone(),
        }
    }
}

/// Does something after the first drawing, and after each that comes with another value.
pub fn use_change<T: PartialEq + 'static>(
    value: T,
    act: impl FnOnce() + 'static,
) -> impl Hook<Output = ()> {
    use_boxed_change(Boxed(Box::new(value)), Box::new(act))
}

fn use_boxed_change(value: Boxed, act: Box<dyn FnOnce()>) -> impl Hook<Output = ()> {
    use_effect_with(value, move |_| act())
}

/// Holds what is made after the first drawing until the component goes.
pub fn use_held<T: 'static>(make: impl FnOnce() -> T + 'static) -> impl Hook<Output = ()> {
    use_boxed_held(Box::new(move || Box::new(make())))
}

fn use_boxed_held(make: Box<dyn FnOnce() -> Box<dyn Any>>) -> impl Hook<Output = ()> {
    use_effect_with((), move |()| {
        let held = make();
        move || drop(held)
    })
}

struct Boxed(Box<dyn Comparable>);

impl PartialEq for Boxed {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(&*other.0)
    }
}
