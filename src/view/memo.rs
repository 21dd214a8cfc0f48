//! Parts of the page that are drawn again only when what they show has changed.

use std::any::Any;
use std::fmt;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::Key;

/// What a part is drawn from, and how. Two equal ones look the same.
pub trait Part: PartialEq + 'static {
    /// The part as it looks.
    fn draw(&self) -> Html;
}

/// A part that is left alone as long as it is equal to what is on the page already.
///
/// One component serves all of them: each type of component is kilobytes of program.
pub fn memo(key: impl Into<Key>, part: impl Part) -> Html {
    let part = Held(Rc::new(part));
    super::keyed_component::<Memo>(key, MemoProps { part })
}

#[derive(Debug, PartialEq, Properties)]
struct MemoProps {
    part: Held,
}

#[component]
fn Memo(props: &MemoProps) -> Html {
    props.part.0.draw()
}

/// A part of any type.
struct Held(Rc<dyn AnyPart>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(other.0.as_any())
    }
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Part")
    }
}

trait AnyPart {
    fn as_any(&self) -> &dyn Any;
    fn equals(&self, other: &dyn Any) -> bool;
    fn draw(&self) -> Html;
}

impl<P: Part> AnyPart for P {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<P>().is_some_and(|other| self == other)
    }

    fn draw(&self) -> Html {
        Part::draw(self)
    }
}
