//! The alignment as a table, in the order of the left plan, then what only the right one has.

use super::sides::Sides;
use crate::scene::{Row, Table};
use crate::words::Words;
use gangmu_plan::model::Measure;

/// One row a pair or a measure that stands alone.
pub(super) fn of(sides: &Sides, words: Words) -> Table {
    let mut rows = Vec::new();
    for (measure, partner) in sides.left.measures.iter().zip(&sides.left.partners) {
        let pair = partner.and_then(|pair| sides.pairs.get(pair));
        let partner = pair.and_then(|pair| Some((pair, sides.of_pair(pair)?)));
        let item = sides.left.item(measure);
        rows.push(match partner {
            Some((pair, (_, right))) => {
                let key = if pair.same {
                    "pair.same"
                } else {
                    "pair.similar"
                };
                let percent = format!("{}%", pair.percent());
                let shared = pair.words.join("、");
                row(
                    item,
                    measured(measure),
                    measured(right),
                    [words.say(key), &percent, &shared],
                )
            }
            None => row(
                item,
                measured(measure),
                String::new(),
                [words.say("pair.lone"), "", ""],
            ),
        });
    }
    for measure in sides.right.lone() {
        let item = sides.right.item(measure);
        rows.push(row(
            item,
            String::new(),
            measured(measure),
            [words.say("pair.lone"), "", ""],
        ));
    }
    let mut columns = vec![sides.left.name.to_owned(), sides.right.name.to_owned()];
    columns.extend(words.each(&["table.relation", "table.closeness", "table.shared_words"]));
    Table { columns, rows }
}

fn measured(measure: &Measure) -> String {
    format!("{}. {}", measure.ordinal, measure.title)
}

fn row(item: String, left: String, right: String, rest: [&str; 3]) -> Row {
    let mut cells = vec![left, right];
    cells.extend(rest.map(str::to_owned));
    Row { item, cells }
}
