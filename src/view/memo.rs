//! Parts of the page that are drawn again only when what they show has changed.

use super::comparable::Comparable;
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
        self.0.equals(&*other.0)
    }
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Part")
    }
}

trait AnyPart: Comparable {
    fn draw(&self) -> Html;
}

impl<P: Part> AnyPart for P {
    fn draw(&self) -> Html {
        Part::draw(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(PartialEq)]
    struct Label(&'static str);

    impl Part for Label {
        fn draw(&self) -> Html {
            Html::default()
        }
    }

    #[test]
    fn a_part_is_left_alone_until_what_it_shows_changes() {
        let held = |words| Held(Rc::new(Label(words)));
        assert!(held("产业") == held("产业"));
        assert!(held("产业") != held("开放"));
    }
}
