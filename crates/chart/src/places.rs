//! Finding things by name without a scan for each.

/// Where things stand in their list, by name; several may share one.
#[derive(Debug)]
pub(crate) struct Places<'a>(Vec<(&'a str, usize)>);

impl<'a> Places<'a> {
    /// The places of names, in the order of their list.
    pub(crate) fn of(names: &mut dyn Iterator<Item = &'a str>) -> Self {
        let mut places: Vec<_> = (0..).zip(names).map(|(at, name)| (name, at)).collect();
        places.sort_unstable();
        Self(places)
    }

    /// Where the first thing of a name stands.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.all(name).next()
    }

    /// Where all things of a name stand, in order.
    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = usize> {
        let first = self.0.partition_point(|(other, _)| *other < name);
        let places = self.0.iter().skip(first);
        places
            .take_while(move |(other, _)| *other == name)
            .map(|(_, at)| *at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_of_one_name_are_found_in_order() {
        let places = Places::of(&mut ["b", "a", "b", ""].into_iter());
        assert_eq!(places.find("a"), Some(1));
        assert_eq!(places.find("c"), None);
        assert_eq!(places.all("b").collect::<Vec<_>>(), [0, 2]);
    }
}
